import type { Dataset } from '../../../geo/model/schema.ts';

/** A dataset without records. */
export const emptyDataset: Dataset = {
  version: '',
  sources: [],
  institutions: [],
  origins: [],
  speakers: [],
  groups: [],
  places: [],
  sites: [],
  events: [],
  statements: [],
  measures: [],
  withdrawn: [],
};
