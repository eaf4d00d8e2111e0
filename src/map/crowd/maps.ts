import type { SiteDots } from '../../data/filter/dots.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { attachCrowd } from './crowd.svelte.ts';
import { clusterQuery } from './cluster-query.ts';
import { archiveQuery } from './archive-query.svelte.ts';
import type { attach } from '../map.ts';
import type { ViewportQuery } from '../sites/viewport-query.ts';

const mapModule = (points: Float64Array, query: (atlas: Atlas, failed: () => void) => ViewportQuery) => ({
  /** Draws the map of many sites; parameters as of `attach` in `map.ts`. */
  attach: (...[element, atlas, words, failed]: Parameters<typeof attach>) =>
    attachCrowd(element, atlas, words, failed, points, () => query(atlas, () => failed('map'))),
});

/** Module that draws the map for very many sites that are all loaded: dots, clusters and single symbols. */
export const crowdMap = ({ points }: SiteDots) =>
  mapModule(points, (_atlas, failed) => clusterQuery(points, failed));

/**
 * Module that draws the map for an archive (dataset as map tiles), of which only the sites in view are loaded: clusters
 * and single symbols, without dots.
 */
export const archiveMap = mapModule(new Float64Array(), archiveQuery);
