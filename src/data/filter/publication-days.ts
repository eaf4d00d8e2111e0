import type { Dataset } from '../../../geo/model/schema.ts';
import { distinct } from '../kit/collect.ts';
import { daysOf } from '../../../geo/model/when.ts';

/** Distinct days `YYYY-MM-DD` by which the sources were published, ascending. */
export const publicationDays = ({ sources }: Pick<Dataset, 'sources'>): string[] =>
  distinct(sources.map(({ published }) => daysOf(published.when)[1]).sort());
