import type { Dataset } from '../../geo/schema.ts';
import { distinct } from './collect.ts';
import { span } from './when.ts';

/** The UTC days `YYYY-MM-DD` on which something in the dataset was published, in order. */
export function publicationDays(dataset: Dataset): string[] {
  const days = dataset.sources.map((s) => new Date(span(s.published.when).start).toISOString().slice(0, 10));
  return distinct(days.sort());
}
