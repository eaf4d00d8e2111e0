import type { Dataset, Place, Site, Statement } from '../../../geo/schema.ts';
import type { Catalogue } from '../catalogue.ts';
import { eventsOf } from '../sites.ts';

/** A place and all it lies in. */
function around(c: Catalogue, id: string | null): Place[] {
  const place = id === null ? undefined : c.places.get(id);
  return place ? [place, ...around(c, place.within)] : [];
}

/** The places that a statement names. */
const named = (s: Statement): string[] =>
  s.property === 'place' || s.property === 'territory'
    ? [s.value]
    : s.property === 'distance'
      ? [s.value.to]
      : [];

/**
 * The dataset of what is on the screen: of what lens and date let through (the catalogue), the sites found, what is
 * stated of them and of the events they are part of, and the sources and places of that.
 */
export function shown(c: Catalogue, found: readonly Site[]): Dataset {
  const { dataset } = c;
  const subjects = new Set(found.flatMap((site) => [site.id, ...eventsOf(c, site)]));
  const all = found.length === dataset.sites.length;
  const statements = all ? dataset.statements : dataset.statements.filter((s) => subjects.has(s.subject));
  const sources = new Set(statements.map((s) => s.source));
  const places = new Set(
    [...found.map((site) => site.place), ...statements.flatMap(named)].flatMap((id) => around(c, id)),
  );
  return {
    ...dataset,
    sites: [...found],
    statements,
    sources: dataset.sources.filter(({ id }) => sources.has(id)),
    places: dataset.places.filter((place) => places.has(place)),
  };
}
