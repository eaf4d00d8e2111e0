import type { Dataset } from '../../../geo/model/schema.ts';

/** Dataset without records, to start from. */
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
