import type { Catalogue } from './catalogue.ts';

/** Of more sites than this, only what can be seen is put on the page; the map draws them as a crowd. */
const many = 500;

/** Tables and menus have no more entries than this. */
export const most = 200;

/** The zoom beyond which the map goes no closer. */
export const closest = 11;

/** Of an archive, more sites than this are not read and listed at once. */
export const mostSites = 2000;

export const isMany = (sites: number): boolean => sites > many;
export const isLarge = ({ sites }: Catalogue): boolean => isMany(sites.size);
