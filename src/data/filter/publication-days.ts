import type { Dataset } from '../../../geo/model/schema.ts';
import { distinct } from '../kit/collect.ts';
import { lastDayOf } from '../../../geo/model/when.ts';

/**
 * Days `YYYY-MM-DD` by which the sources were published, ascending, each once; sources without a last possible day are
 * left out.
 */
export function publicationDays({ sources }: Pick<Dataset, 'sources'>): string[] {
  const days = sources.map(({ published }) => lastDayOf(published.when));
  return distinct(days.filter((day) => day !== null).sort());
}
