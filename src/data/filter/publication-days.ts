import type { Dataset } from '../../../geo/model/schema.ts';
import { distinct } from '../kit/collect.ts';
import { daysOf } from '../../../geo/model/when.ts';

/** Days `YYYY-MM-DD` by which sources were published, each once, ascending; of an interval, its last day. */
export const publicationDays = ({ sources }: Pick<Dataset, 'sources'>): string[] =>
  distinct(sources.map(({ published }) => daysOf(published.when)[1]).sort());
