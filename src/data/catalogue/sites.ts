import type { Property } from '../../../geo/model/properties.ts';
import type { Match, Site, Statement, ValueOf } from '../../../geo/model/schema.ts';
import { boundsOf } from '../kit/box.ts';
import { known, type Catalogue } from './catalogue.ts';
import { distinct } from '../kit/collect.ts';

/** Statements of one property, typed by it. */
export function stating<P extends Property>(statements: readonly Statement[], property: P) {
  return statements.filter((s): s is Extract<Statement, { property: P }> => s.property === property);
}

/** Distinct values that statements give for one property, in order. */
export function valuesOf<P extends Property>(statements: readonly Statement[], property: P): ValueOf<P>[] {
  return distinct(stating(statements, property).map((s) => s.value as ValueOf<P>));
}

/** The events that sources say a site is part of. */
export const eventsOf = (c: Catalogue, site: Site) => valuesOf(c.about(site.id), 'event');

/** The groups that sources tie to a site, as reported. `none` is a source's denial, not a group. */
export const groupsOf = (c: Catalogue, site: Site) =>
  valuesOf(c.about(site.id), 'group').filter((group) => group !== 'none');

/** The groups said to have claimed what happened at the place of an attack. */
export const claimantsOf = (c: Catalogue, site: Site) =>
  site.kind === 'attack'
    ? distinct(
        eventsOf(c, site).flatMap((event) =>
          valuesOf(c.about(event), 'claimedBy').filter((group) => group !== 'none'),
        ),
      )
    : [];

/** Every group that a site is filtered by: tied to it, or claimant of the attack there. */
export const affiliationsOf = (c: Catalogue, site: Site) =>
  distinct([...groupsOf(c, site), ...claimantsOf(c, site)]);

/** The sources with a statement about the site itself. */
export const sourcesOf = (c: Catalogue, site: Site) => distinct(c.about(site.id).map((s) => s.source));

/** Distinct names of a site as printed. */
export const reportedNames = (c: Catalogue, site: Site) =>
  distinct(stating(c.about(site.id), 'name').map((s) => s.value.text));

/** Matches of a site with sites of the catalogue, whichever of the two records holds them. */
export function matchesOf(c: Catalogue, site: Site): Match[] {
  const back = c.paired.flatMap((other) =>
    (other.matches ?? []).filter((m) => m.to === site.id).map((m) => ({ ...m, to: other.id })),
  );
  return [...(site.matches ?? []), ...back].filter((match) => c.sites.has(match.to));
}

/** The box around the points of all sites that have one. */
export const boxOf = (c: Catalogue) =>
  boundsOf(
    c.dataset.sites.map((site) => known(c.places, site.place).point).filter((point) => point !== null),
  );
