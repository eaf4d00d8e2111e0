import type { Dataset } from '../../../geo/model/schema.ts';

/** Dataset without records, shown until a real one is read. */
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
