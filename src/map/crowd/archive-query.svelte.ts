import { known } from '../../data/catalogue/catalogue.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Box } from '../../data/kit/box.ts';
import { Clusters } from './clusters.ts';
import type { ViewportQuery } from '../sites/viewport-query.ts';

/**
 * Finds the visible sites of an archive (dataset as map tiles): clusters with the counts from the tiles, or, if the
 * sites in view are loaded, those that pass the filters.
 */
export function archiveQuery(atlas: Atlas): ViewportQuery {
  let view = $state.raw<{ box: Box; zoom: number } | null>(null);
  return {
    visible(rows) {
      const { part, whole } = atlas.opened;
      if (!part?.listed || !view) return { clusters: part?.clusters ?? [], stacks: [], singles: [] };
      const points = whole.dataset.sites.flatMap(
        ({ place }) => known(whole.places, place).point ?? [NaN, NaN],
      );
      const clusters = new Clusters(Float64Array.from(points));
      clusters.show(rows);
      return clusters.query(view.box, view.zoom);
    },
    look(box, zoom) {
      view = { box, zoom };
      atlas.opened.look(view, atlas);
    },
    show() {},
    close() {},
  };
}
