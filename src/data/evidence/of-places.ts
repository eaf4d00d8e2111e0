import type { Site } from '../../../geo/model/schema.ts';
import { placeSubject } from '../../../geo/model/subject.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';
import { valuesOf } from '../catalogue/sites.ts';

/** Ids of the places of a site: the one at which it is drawn, and every other that a source states. */
export const placesOf = (c: Catalogue, site: Site): string[] =>
  distinct([site.place, ...valuesOf(c.about(site.id), 'place')]);

/** The places of a site of which something is stated; which of the sites there is meant, no source says. */
export const toldPlacesOf = (c: Catalogue, site: Site): string[] =>
  placesOf(c, site).filter((place) => c.about(placeSubject(place)).length > 0);
