import type { Box } from '../../data/kit/box.ts';
import { coalesceRequests } from '../../data/kit/coalesce.ts';
import { serve } from '../../data/workers/serve.ts';
import type { QueryProtocol } from './protocol.ts';

/**
 * Search over the points of sites in a worker: `show` sets the sites that pass the filters, `query` finds those in a
 * box.
 */
interface Query<Shown, Answer> {
  show(shown: Shown): void;
  query(box: Box, zoom: number): Answer;
}

/**
 * Runs a search over the points of sites in a worker, and answers the page’s requests with it. `create` makes the
 * search when the points arrive. To be called once.
 */
export function serveQuery<Shown, Answer>(create: (points: Float64Array) => Query<Shown, Answer>): void {
  let query = create(new Float64Array());
  let view: { box: Box; zoom: number } | undefined;
  const run = coalesceRequests(() => (view ? query.query(view.box, view.zoom) : null));
  serve<QueryProtocol<Shown, Answer>>({
    points(points) {
      query = create(points);
      return null;
    },
    show(shown) {
      query.show(shown);
      return run(null);
    },
    look(next) {
      view = next;
      return run(null);
    },
  });
}
