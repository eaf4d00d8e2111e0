import { serveWatch } from '../crowd/serve-watch.ts';
import type { ShownRows } from '../crowd/protocol.ts';
import { SparseDots } from './sparse-dots.ts';

serveWatch((points) => {
  const dots = new SparseDots(points);
  return {
    show: ({ rows, colours }: ShownRows) => dots.show(rows, colours),
    see: (box, zoom) => dots.see(box, zoom),
  };
});
