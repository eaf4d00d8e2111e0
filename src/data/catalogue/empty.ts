import type { Dataset } from '../../../geo/model/schema.ts';

/** A dataset without a record. */
export const emptyDataset: Dataset = {
  version: '',
  sources: [],
  origins: [],
  speakers: [],
  groups: [],
  places: [],
  sites: [],
  events: [],
  statements: [],
  measures: [],
};
