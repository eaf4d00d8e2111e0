import type { Box } from '../../data/kit/box.ts';
import { coalesceRequests } from '../../data/kit/coalesce.ts';
import { serve } from '../../data/workers/serve.ts';
import type { WatchProtocol } from './protocol.ts';

/** Sites at some points, of which those that are shown are looked at. */
interface Watched<Shown, Answer> {
  show(shown: Shown): void;
  see(box: Box, zoom: number): Answer;
}

/** Answers what is seen of `sites`, from their points on. Called once, in a worker. */
export function serveWatch<Shown, Answer>(sites: (points: Float64Array) => Watched<Shown, Answer>): void {
  let watched = sites(new Float64Array());
  let view: { box: Box; zoom: number } | undefined;
  const see = coalesceRequests(() => (view ? watched.see(view.box, view.zoom) : null));
  serve<WatchProtocol<Shown, Answer>>({
    points(points) {
      watched = sites(points);
      return null;
    },
    show(shown) {
      watched.show(shown);
      return see(null);
    },
    look(wanted) {
      view = wanted;
      return see(null);
    },
  });
}
