import type { Source } from '../../../geo/model/schema.ts';

/** A plain-text citation: publisher, headline, date (as formatted by the caller), address; `copyAt` names a copy’s host. */
export function citation(
  source: Source,
  published: string,
  copyAt = (host: string) => `Copy at ${host}`,
): string {
  const copy = source.republishedBy ? `${copyAt(source.republishedBy)}: ` : '';
  return [
    `${source.publisher}.`,
    `“${source.headline}.”`,
    `${published}.`,
    source.url && `${copy}${source.url}`,
  ]
    .filter(Boolean)
    .join(' ');
}
