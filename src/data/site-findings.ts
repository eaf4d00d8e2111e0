import type { Property, Site } from '../../geo/schema.ts';
import type { Catalogue } from './catalogue.ts';
import { finding, type Finding } from './findings.ts';
import { eventsOf } from './sites.ts';

/** Asked of every site, so that what no source states is seen to be missing. */
const asked: Record<Site['kind'], readonly Property[]> = {
  strike: ['group', 'place', 'territory', 'event', 'date', 'distance', 'hit', 'killed', 'injured', 'name'],
  attack: ['place', 'territory', 'event', 'date', 'distance', 'killed', 'injured', 'claimedBy', 'name'],
};

/** The properties of a subject that are asked, then whatever else is stated of it. */
export function findingsOf(c: Catalogue, subject: string, first: readonly Property[] = []): Finding[] {
  const about = c.about(subject);
  const properties = new Set([...first, ...about.map((s) => s.property)]);
  return [...properties].map((property) => finding(c, about, property));
}

/** What is shown of a site itself: what is asked and stated of its event is told there, so it is not asked twice. */
export function ownFindings(c: Catalogue, site: Site): Finding[] {
  const told = new Set(eventsOf(c, site).flatMap((event) => c.about(event).map((s) => s.property)));
  return findingsOf(c, site.id, asked[site.kind]).filter(
    ({ status, property }) => status !== 'unstated' || !told.has(property),
  );
}
