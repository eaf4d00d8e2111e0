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
import { marksShown } from '../map/marks-shown.ts';

/** A picture names this many publishers and counts the others. */
const named = 12;

/** The publishers of what is on the screen: of the open site, the open source, or all sites that are found. */
function publishers(atlas: Atlas, lang: Lang): string[] {
  const { catalogue: c, index, matching } = atlas;
  // Of the sites that are found, by the index: there may be very many.
  const sources = atlas.site
    ? sourcesOf(c, known(atlas.whole.sites, atlas.site))
    : [...index.column('cites')].flatMap(([id, rows]) => (countIn(rows, matching.rows) ? id : []));
  const shown = atlas.source ? [atlas.source] : distinct(sources);
  return distinct(shown.map((id) => publisherOf(c, known(c.sources, id), lang).text));
}

/** Count of the sites in view, of which nothing is at hand yet. */
function inPart({ opened: { part, coming } }: Atlas, w: Tools): string[] {
  const count = part?.count ?? null;
  return count === null || (coming && count === 0) ? [] : [w.inView(count)];
}

/** Words of a picture of the screen: title, counts, legend, sources and its address, if it has one. */
export function captionOf({ atlas, t, lang, title }: View, w: Tools, address: string | null): Caption {
  const c = atlas.catalogue;
  const { sites, sources } = c.dataset;
  const from = publishers(atlas, lang);
  const more = from.length - named;
  const names = more > 1 ? [...from.slice(0, named), w.otherPublishers(more)] : from;
  const site = atlas.site && known(atlas.whole.sites, atlas.site);
  return {
    dir: directionOf(lang),
    title: site ? `${nameIn(site.name, lang)} · ${title}` : title,
    lead: atlas.settled ? [w.counts(sites.length, c.statements.size, sources.length)] : inPart(atlas, w),
    legend: [
      ...marksShown(atlas, t, lang),
      ...legend(atlas.borders).map(({ key, style }) => ({ line: style, label: w.lineNames[key].label })),
    ],
    notes: [
      t.borderViews[atlas.borders].note,
      ...(from.length ? [w.sourcesShown(formatList(names, lang))] : []),
      [`${t.product}: ${t.motto}`, ...(address === null ? [] : [address])].join(' · '),
    ],
  };
}
