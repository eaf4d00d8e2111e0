import type { Bitset } from '../../data/kit/bitset.ts';
import type { VisibleSites, ViewportQuery } from '../sites/viewport-query.ts';
import { WorkerQuery } from './worker-query.svelte.ts';

/** Groups nearby sites into clusters for the current view, in a worker. */
export function clusterQuery(points: Float64Array, failed: () => void): ViewportQuery {
  const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  const nothing: VisibleSites = { clusters: [], stacks: [], singles: [] };
  const query = new WorkerQuery<Bitset, VisibleSites>(worker, points, nothing, failed);
  return {
    visible: () => query.visible,
    look: (box, zoom) => query.look(box, zoom),
    show: (rows) => query.show(rows),
    close: () => query.close(),
  };
}
