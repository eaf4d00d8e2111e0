import { countIn } from '../../data/kit/bitset.ts';
import { distinct } from '../../data/kit/collect.ts';
import { known, type Lang } from '../../data/catalogue/catalogue.ts';
import { sourcesOf } from '../../data/catalogue/sites.ts';
import { nameIn } from '../../data/kit/name-in.ts';
import { publisherOf } from '../../i18n/describe.ts';
import { formatList } from '../../i18n/format.ts';
import { directionOf } from '../../i18n/languages.ts';
import type { Tools } from '../../i18n/tools/en.ts';
import { legend } from '../../../geo/cartography/boundaries.ts';
import type { Caption } from '../../map/controls/picture.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { View } from '../kit/context.svelte.ts';
import { legendMarks } from '../map/legend-marks.ts';

/** Maximum number of publishers that the caption of a map picture names; the others are counted. */
const mostNamed = 12;

/**
 * Publishers of the open source, else of all sources on the open site, else of those on all sites that match the
 * filters.
 */
function publishers(atlas: Atlas, lang: Lang): string[] {
  const { catalogue: c, index, matching } = atlas;
  // Find the sources with the index of the filters, because there may be very many sites.
  const sources = atlas.site
    ? sourcesOf(c, known(atlas.whole.sites, atlas.site))
    : [...index.column('cites')].flatMap(([id, rows]) => (countIn(rows, matching.rows) ? id : []));
  const shown = atlas.source ? [atlas.source] : distinct(sources);
  const some = new Map(shown.map((id) => known(c.sources, id)).map((source) => [source.publisher, source]));
  return [...some.values()].map((source) => publisherOf(c, source, lang).text);
}

/**
 * Text “N sites in view” for a dataset that is loaded by map view and has not loaded their statements; empty if the
 * number is not known.
 */
function inPart({ opened: { part, coming } }: Atlas, w: Tools): string[] {
  const count = part?.count ?? null;
  return count === null || (coming && count === 0) ? [] : [w.inView(count)];
}

/** Texts around a picture of the map: title, counts, legend, sources, and the page’s address if there is one. */
export function captionOf({ atlas, t, lang, title }: View, w: Tools, address: string | null): Caption {
  const c = atlas.catalogue;
  const { sites, sources } = c.dataset;
  const from = publishers(atlas, lang);
  const more = from.length - mostNamed;
  const names = more > 1 ? [...from.slice(0, mostNamed), w.otherPublishers(more)] : from;
  const site = atlas.site && known(atlas.whole.sites, atlas.site);
  return {
    dir: directionOf(lang),
    title: site ? `${nameIn(site.name, lang)} · ${title}` : title,
    lead: atlas.settled ? [w.counts(sites.length, c.statements.size, sources.length)] : inPart(atlas, w),
    legend: [
      ...legendMarks(atlas, t, lang),
      ...legend(atlas.borders).map(({ key, style }) => ({ line: style, label: w.lineNames[key].label })),
    ],
    notes: [
      ...(atlas.boundaryViews.length ? [t.borderViews[atlas.borders].note] : []),
      ...(from.length ? [w.sourcesShown(formatList(names, lang))] : []),
      [`${t.product}: ${t.motto}`, ...(address === null ? [] : [address])].join(' · '),
    ],
  };
}
