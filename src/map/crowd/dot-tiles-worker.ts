import { serve } from '../../data/workers/serve.ts';
import { DotTiles } from './dot-tiles.ts';
import type { DotTileProtocol } from './protocol.ts';

let dots = new DotTiles(new Float64Array());

serve<DotTileProtocol>({
  points(points) {
    dots = new DotTiles(points);
    return null;
  },
  show({ rows, colours }) {
    dots.show(rows, colours);
    return null;
  },
  tile(address, caller) {
    const bytes = dots.tile(...address);
    caller.move([bytes.buffer]);
    return bytes;
  },
});
