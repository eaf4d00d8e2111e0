import { known, type Catalogue } from '../data/catalogue.ts';

/** The points [lon, lat] of all sites that have one. */
export const pointsOf = (c: Catalogue) =>
  c.dataset.sites.map((site) => known(c.places, site.place).point).filter((point) => point !== null);
