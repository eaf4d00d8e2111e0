import { serve } from '../../data/workers/serve.ts';
import { DotTiles } from './dot-tiles.ts';
import type { DotsProtocol } from './protocol.ts';

let dots = new DotTiles(new Float64Array());

serve<DotsProtocol>({
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
