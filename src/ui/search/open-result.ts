import { placeOf } from '../../../geo/model/subject.ts';
import { known, type Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Hit } from '../../data/search/search.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** Id of the first site that is at a place or within it. */
function siteAt(atlas: Atlas, place: string): string | undefined {
  const { dataset, places } = atlas.catalogue;
  const within = (id: string | null): boolean =>
    id !== null && (id === place || within(places.get(id)?.within ?? null));
  return dataset.sites.find((site) => within(site.place))?.id;
}

/**
 * Opens a statement in the panel of its site; a statement about an event or a place opens the only site there; in all
 * other cases its source is opened.
 */
function openWords(atlas: Atlas, id: string): void {
  const { sites, dataset } = atlas.catalogue;
  const { subject, source } = known(atlas.whole.statements, id);
  const place = placeOf(subject);
  const ofEvent = atlas.index.column('event').get(subject) ?? [];
  const around =
    place === null
      ? [...ofEvent].map((row) => atlas.index.sites[row]!)
      : dataset.sites.filter((site) => site.place === place);
  const only = around.length === 1 ? around[0]!.id : null;
  const site = sites.has(subject) ? subject : only;
  if (site) atlas.select(site, id);
  else atlas.read(source);
}

/**
 * Opens what a search result stands for: a site, group, statement or source. A place of the same name as one on the
 * map, but another, opens the site that it may be mistaken for.
 */
export function openResult(atlas: Atlas, { kind, id }: Hit): void {
  if (kind === 'site') atlas.select(id);
  else if (kind === 'group') atlas.toggle('group', id);
  else if (kind === 'source') atlas.read(id);
  else if (kind === 'words') openWords(atlas, id);
  else {
    const site = siteAt(atlas, id);
    if (site) atlas.select(site);
  }
}

/** True if the page has every record of a search result; the worker may have searched a newer dataset. */
export function isAvailable(c: Catalogue, { kind, id, users, placed }: Hit): boolean {
  const { sites, groups, sources, statements, places } = c;
  const table = { site: sites, group: groups, source: sources, words: statements, elsewhere: places }[kind];
  return table.has(id) && [...users, ...placed].every((statement) => statements.has(statement));
}
