import type { AnyProperty } from '../../../geo/model/properties.ts';
import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { askedOf } from '../catalogue/declared.ts';
import { finding, type Finding } from './findings.ts';
import { eventsOf } from '../catalogue/sites.ts';

/** Findings of a subject: the `first` properties, stated or not, then all others that are stated. */
export function findingsOf(c: Catalogue, subject: string, first: readonly AnyProperty[] = []): Finding[] {
  const about = c.about(subject);
  const shown = new Set([...first, ...about.map((s) => s.property)]);
  return [...shown].map((property) => finding(c, about, property));
}

/** Findings of a site without the unstated ones that its event states, as these are shown with the event. */
export function ownFindings(c: Catalogue, site: Site): Finding[] {
  const told = new Set(eventsOf(c, site).flatMap((event) => c.about(event).map((s) => s.property)));
  return findingsOf(c, site.id, askedOf(c.dataset, site)).filter(
    ({ status, property }) => status !== 'unstated' || !told.has(property),
  );
}
