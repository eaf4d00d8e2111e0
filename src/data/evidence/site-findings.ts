import { properties, rowOf, type Property } from '../../../geo/model/properties.ts';
import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { finding, type Finding } from './findings.ts';
import { eventsOf } from '../catalogue/sites.ts';

/** Properties that are shown for a site even if no source states them. */
const askedOf = ({ kind }: Site): Property[] =>
  properties.filter((property) => rowOf(property).asked?.includes(kind));

/** Findings of a subject: the `first` properties, stated or not, then all others that are stated. */
export function findingsOf(c: Catalogue, subject: string, first: readonly Property[] = []): Finding[] {
  const about = c.about(subject);
  const shown = new Set([...first, ...about.map((s) => s.property)]);
  return [...shown].map((property) => finding(c, about, property));
}

/** Findings of a site without the unstated ones that its event states, as these are shown with the event. */
export function ownFindings(c: Catalogue, site: Site): Finding[] {
  const told = new Set(eventsOf(c, site).flatMap((event) => c.about(event).map((s) => s.property)));
  return findingsOf(c, site.id, askedOf(site)).filter(
    ({ status, property }) => status !== 'unstated' || !told.has(property),
  );
}
