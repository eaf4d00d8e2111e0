import type { Catalogue } from './catalogue.ts';

/**
 * Number of sites above which a dataset counts as large: lists then render only their visible rows, and the map draws
 * dots and clusters.
 */
const many = 500;

/** Maximum number of rows that tables and menus render. */
export const maxRows = 200;

/** Maximum number of entries that the list of sources renders. */
export const maxSources = 500;

/** Maximum zoom of the map. */
export const closestZoom = 11;

/**
 * Maximum number of sites in the visible part of the map that are read and listed from an archive (dataset as map
 * tiles).
 */
export const maxListedSites = 2000;

export const isMany = (sites: number): boolean => sites > many;
export const isLarge = ({ sites }: Catalogue): boolean => isMany(sites.size);
