import type { Dataset } from '../../../geo/model/schema.ts';
import { distinct } from '../kit/collect.ts';
import { lastDayOf } from '../../../geo/model/when.ts';

/** Distinct days `YYYY-MM-DD` by which the sources were published, ascending; without those of an open end. */
export function publicationDays({ sources }: Pick<Dataset, 'sources'>): string[] {
  const days = sources.map(({ published }) => lastDayOf(published.when));
  return distinct(days.filter((day) => day !== null).sort());
}
