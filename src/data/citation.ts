import type { Source } from '../../geo/schema.ts';

/** A plain-text citation: publisher, headline, date (as formatted by the caller), address. */
export function citation(source: Source, published: string): string {
  const copy = source.republishedBy ? `Copy at ${source.republishedBy}: ` : '';
  return [
    `${source.publisher}.`,
    `“${source.headline}.”`,
    `${published}.`,
    source.url && `${copy}${source.url}`,
  ]
    .filter(Boolean)
    .join(' ');
}
