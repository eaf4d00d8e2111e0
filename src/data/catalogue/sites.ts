import type { Property } from '../../../geo/model/properties.ts';
import type { Match, Site, Statement, ValueOf } from '../../../geo/model/schema.ts';
import { boundsOf } from '../kit/box.ts';
import { known, type Catalogue } from './catalogue.ts';
import { kindOf } from './declared.ts';
import { distinct } from '../kit/collect.ts';

/** Picks the statements of one property, typed with the value of that property. */
export function stating<P extends Property>(statements: readonly Statement[], property: P) {
  return statements.filter((s): s is Extract<Statement, { property: P }> => s.property === property);
}

/** Different values that statements give for one property, in order of first appearance. */
export function valuesOf<P extends Property>(statements: readonly Statement[], property: P): ValueOf<P>[] {
  return distinct(stating(statements, property).map((s) => (s as Statement).value as ValueOf<P>));
}

/** Ids of the events that sources say a site is part of. */
export const eventsOf = (c: Catalogue, site: Site) => valuesOf(c.about(site.id), 'event');

/** Ids of the groups that sources tie to a site. The value `none` is left out: it is a source’s denial, not a group. */
export const groupsOf = (c: Catalogue, site: Site) =>
  valuesOf(c.about(site.id), 'group').filter((group) => group !== 'none');

/**
 * Ids of the groups that are said to have claimed responsibility for the event of a site; empty for a site of a kind
 * that groups do not claim.
 */
export const claimantsOf = (c: Catalogue, site: Site) =>
  kindOf(c.dataset, site).claimed
    ? distinct(
        eventsOf(c, site).flatMap((event) =>
          valuesOf(c.about(event), 'claimedBy').filter((group) => group !== 'none'),
        ),
      )
    : [];

/**
 * Ids of the groups by which readers can filter a site: those to which sources tie it, or which are said to have
 * claimed the attack there.
 */
export const affiliationsOf = (c: Catalogue, site: Site) =>
  distinct([...groupsOf(c, site), ...claimantsOf(c, site)]);

/** Ids of the sources with a statement about a site itself, not only about its event or place. */
export const sourcesOf = (c: Catalogue, site: Site) => distinct(c.about(site.id).map((s) => s.source));

/** Names of a site as sources print them, each once. */
export const reportedNames = (c: Catalogue, site: Site) =>
  distinct(stating(c.about(site.id), 'name').map((s) => s.value.text));

/** Other sites of the dataset that may be the same as a site. Either of the two records may name the other one. */
export function matchesOf(c: Catalogue, site: Site): Match[] {
  const back = c.paired.flatMap((other) =>
    (other.matches ?? []).filter((m) => m.to === site.id).map((m) => ({ ...m, to: other.id })),
  );
  return [...(site.matches ?? []), ...back].filter((match) => c.sites.has(match.to));
}

/** Bounding box in degrees of all sites that have a point. */
export const boxOf = (c: Catalogue) =>
  boundsOf(
    c.dataset.sites.map((site) => known(c.places, site.place).point).filter((point) => point !== null),
  );
