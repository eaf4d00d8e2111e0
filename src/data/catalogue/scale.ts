import type { Catalogue } from './catalogue.ts';

/**
 * Number of sites above which a dataset is large: lists draw only the rows in view, and the map draws dots and
 * clusters.
 */
const many = 500;

/** Maximum number of rows in tables and menus. */
export const maxRows = 200;

/** Maximum zoom of the map. */
export const closestZoom = 11;

/** Maximum number of sites in view that are read and listed, for an archive (a dataset read from map tiles). */
export const maxListedSites = 2000;

export const isMany = (sites: number): boolean => sites > many;
export const isLarge = ({ sites }: Catalogue): boolean => isMany(sites.size);
