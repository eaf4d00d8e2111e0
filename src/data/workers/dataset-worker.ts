import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { digest } from '../filter/digest.ts';
import { dotsOf } from '../filter/dots.ts';
import { latest } from '../kit/coalesce.ts';
import { handed, packGround, packStatements, type Ground } from '../packed/packed.ts';
import { narrow, type Through } from '../filter/narrowed.ts';
import { answering } from '../search/answer.ts';
import { isMany } from '../catalogue/scale.ts';
import { fetchStranger, readStranger } from '../read/untrusted.ts';
import type { OpenProtocol } from './protocol.ts';
import { serve } from './serve.ts';

/** Milliseconds between two reports of how many bytes have come. */
const pace = 100;

let dataset: Dataset | undefined;

/** Reads one dataset away from the page, and then answers about it. */
serve<OpenProtocol>({
  async open(order, caller) {
    let last = 0;
    const progress = (bytes: number) => {
      const now = performance.now();
      if (now - last < pace) return;
      last = now;
      caller.report({ type: 'bytes', bytes });
    };
    let ahead = false;
    const ground = (found: Ground) => {
      if (!isMany(found.sites.length)) return;
      ahead = true;
      const packed = packGround(found);
      caller.report({ type: 'sites', ground: packed, dots: dotsOf(found) }, handed(packed));
    };
    const found = await ('blob' in order
      ? readStranger(order.blob.stream(), progress, ground)
      : fetchStranger(order.address, order.origins, progress, fetch, ground));
    ({ dataset } = found);
    const statements = packStatements(dataset, found.written);
    const packed = ahead
      ? statements
      : { ...packGround({ ...dataset, written: found.written }), ...statements };
    caller.move(handed(packed));
    return { packed, digest: digest(catalogue(dataset)) };
  },
  lens: latest((through: Through) => narrow(dataset!, through)),
  search: answering(() =>
    dataset ? Promise.resolve(dataset) : Promise.reject(new Error('nothing was read')),
  ),
});
