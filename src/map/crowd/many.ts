import type { SiteDots } from '../../data/filter/dots.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { attachCrowd } from './crowd.svelte.ts';
import { watched } from './watch.svelte.ts';
import { viewed } from './archive.svelte.ts';
import type { attach } from '../map.ts';
import type { Watch } from '../sites/seen.ts';

const drawing = (points: Float64Array, watch: (atlas: Atlas, failed: () => void) => Watch) => ({
  /** See `attach` of the map. */
  attach: (...[element, atlas, words, failed]: Parameters<typeof attach>) =>
    attachCrowd(element, atlas, words, failed, points, () => watch(atlas, () => failed('map'))),
});

/** Draws very many sites that stand at some points. */
export const crowd = ({ points }: SiteDots) => drawing(points, (_atlas, failed) => watched(points, failed));

/** Draws sites of which only what is in view is ever at hand: they are shown by clusters and marks alone. */
export const view = drawing(new Float64Array(), viewed);
