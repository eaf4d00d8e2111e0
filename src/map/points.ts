import { boundsOf } from '../data/box.ts';
import { known, type Catalogue } from '../data/catalogue.ts';

/** The box around the points of all sites that have one. */
export const boxOf = (c: Catalogue) =>
  boundsOf(
    c.dataset.sites.map((site) => known(c.places, site.place).point).filter((point) => point !== null),
  );
