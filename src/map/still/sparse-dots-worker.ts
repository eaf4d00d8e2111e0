import { serveQuery } from '../crowd/serve-query.ts';
import type { ShownRows } from '../crowd/protocol.ts';
import { SparseDots } from './sparse-dots.ts';

serveQuery((points) => {
  const dots = new SparseDots(points);
  return {
    show: ({ rows, colours }: ShownRows) => dots.show(rows, colours),
    query: (box, zoom) => dots.query(box, zoom),
  };
});
