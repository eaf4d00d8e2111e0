import type { Site } from '../../../geo/model/schema.ts';
import { placeSubject } from '../../../geo/model/subject.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';
import { valuesOf } from '../catalogue/sites.ts';

/** Ids of the places of a site: the place at which the map shows it, and all others that sources state for it. */
export const placesOf = (c: Catalogue, site: Site): string[] =>
  distinct([site.place, ...valuesOf(c.about(site.id), 'place')]);

/**
 * Ids of the places of a site about which sources state something without telling which site at the place they mean.
 */
export const toldPlacesOf = (c: Catalogue, site: Site): string[] =>
  placesOf(c, site).filter((place) => c.about(placeSubject(place)).length > 0);
