import { known } from '../data/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Box } from '../data/box.ts';
import { Clusters } from './crowd/clusters.ts';
import { attachCrowd } from './crowd/crowd.svelte.ts';
import type { Watch } from './sites/seen.ts';
import type { DrawnMap, MapWords } from './contract.ts';

/**
 * What is seen of an archive: what its tiles count, or, where the sites in view are at hand, those that the filters let
 * through.
 */
function watched(atlas: Atlas): Watch {
  let view = $state.raw<{ box: Box; zoom: number } | null>(null);
  return {
    seen(rows) {
      const { part, whole } = atlas.shown;
      if (!part?.listed || !view) return { clusters: part?.clusters ?? [], stacks: [], singles: [] };
      const points = whole.dataset.sites.flatMap(
        ({ place }) => known(whole.places, place).point ?? [NaN, NaN],
      );
      const clusters = new Clusters(Float64Array.from(points));
      clusters.show(rows);
      return clusters.see(view.box, view.zoom);
    },
    look(box, zoom) {
      view = { box, zoom };
      atlas.from!.archive!.look(atlas, view);
    },
    show() {},
    end() {},
  };
}

/** Draws an archive of which only what is in view is ever here: see `attach` of the map. */
export function attach(
  element: HTMLElement,
  atlas: Atlas,
  words: () => MapWords,
  failed: (part: 'map' | 'basemap' | 'online') => void,
): DrawnMap {
  const { bounds } = atlas.from!.archive!.opened;
  // Its sites are told by clusters and marks alone.
  const points = new Float64Array();
  return attachCrowd(element, atlas, words, failed, { points, box: bounds, watch: () => watched(atlas) });
}
