import type { Dataset } from '../../../geo/model/schema.ts';
import { distinct } from '../kit/collect.ts';
import { daysOf } from '../../../geo/model/when.ts';

/** The days `YYYY-MM-DD` by which something in the dataset was published, in order. */
export const publicationDays = ({ sources }: Pick<Dataset, 'sources'>): string[] =>
  distinct(sources.map(({ published }) => daysOf(published.when)[1]).sort());
