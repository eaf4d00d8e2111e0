import { known } from '../../data/catalogue/catalogue.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Box } from '../../data/kit/box.ts';
import { Clusters } from './clusters.ts';
import type { Watch } from '../sites/seen.ts';

/**
 * What is seen of an archive: what its tiles count, or, where the sites in view are at hand, those that the filters let
 * through.
 */
export function viewed(atlas: Atlas): Watch {
  let view = $state.raw<{ box: Box; zoom: number } | null>(null);
  return {
    seen(rows) {
      const { part, whole } = atlas.opened;
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
      atlas.opened.look(view, atlas);
    },
    show() {},
    end() {},
  };
}
