import type { AnyProperty } from '../../../geo/model/properties.ts';
import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { askedOf } from '../catalogue/declared.ts';
import { finding, type Finding } from './findings.ts';
import { eventsOf } from '../catalogue/sites.ts';

/**
 * Findings (all that sources state on one property) of a subject: first for the properties `first`, even if nothing is
 * stated, then for all others of which something is stated.
 */
export function findingsOf(c: Catalogue, subject: string, first: readonly AnyProperty[] = []): Finding[] {
  const about = c.about(subject);
  const shown = new Set([...first, ...about.map((s) => s.property)]);
  return [...shown].map((property) => finding(c, about, property));
}

/**
 * Findings (all that sources state on one property) of a site. A property of which nothing is stated for the site is
 * left out if the site’s event has it, because the page shows it there.
 */
export function ownFindings(c: Catalogue, site: Site): Finding[] {
  const told = new Set(eventsOf(c, site).flatMap((event) => c.about(event).map((s) => s.property)));
  return findingsOf(c, site.id, askedOf(c.dataset, site)).filter(
    ({ status, property }) => status !== 'unstated' || !told.has(property),
  );
}
