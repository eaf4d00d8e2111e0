import { properties, rowOf, type Property } from '../../../geo/model/properties.ts';
import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { finding, type Finding } from './findings.ts';
import { eventsOf } from '../catalogue/sites.ts';

/** Properties that are asked of a site, so that what no source states is shown as missing. */
const askedOf = ({ kind }: Site): Property[] =>
  properties.filter((property) => rowOf(property).asked?.includes(kind));

/** The properties of a subject that are asked, then whatever else is stated of it. */
export function findingsOf(c: Catalogue, subject: string, first: readonly Property[] = []): Finding[] {
  const about = c.about(subject);
  const shown = new Set([...first, ...about.map((s) => s.property)]);
  return [...shown].map((property) => finding(c, about, property));
}

/** What is shown of a site itself: what is asked and stated of its event is told there, so it is not asked twice. */
export function ownFindings(c: Catalogue, site: Site): Finding[] {
  const told = new Set(eventsOf(c, site).flatMap((event) => c.about(event).map((s) => s.property)));
  return findingsOf(c, site.id, askedOf(site)).filter(
    ({ status, property }) => status !== 'unstated' || !told.has(property),
  );
}
