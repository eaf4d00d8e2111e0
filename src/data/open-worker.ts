import type { Dataset } from '../../geo/schema.ts';
import { catalogue } from './catalogue.ts';
import { digest, type Digest } from './digest.ts';
import { dotsOf, type Dots } from './dots.ts';
import { latest } from './latest.ts';
import { DatasetError } from './kit/dataset-error.ts';
import {
  handed,
  packGround,
  packStatements,
  type Ground,
  type Packed,
  type PackedGround,
  type PackedStatements,
} from './packed.ts';
import { narrow, type Narrowed, type Through } from './narrowed.ts';
import { answering, type Question } from './search-answer.ts';
import { isMany } from './scale.ts';
import { fetchStranger, readStranger } from './stranger.ts';

/** What to read: an address and the origins that may answer, or a file. */
export type Order = { file: string } & ({ address: string; origins: readonly string[] } | { blob: Blob });
/** How far the reading is, where very many sites are while the rest is being read, or how it ended. */
export type Report =
  | { bytes: number }
  | { ground: PackedGround; dots: Dots }
  | { packed: Packed | PackedStatements; digest: Digest }
  | { fault: [record: string, reason: string] }
  | LookedThrough;
/** What is to be looked through: of several that are asked for at once, the last. */
export interface ToLookThrough {
  through: Through;
}
/** What of the dataset is then left, or why that is not known. */
export type LookedThrough = ToLookThrough & ({ narrowed: Narrowed } | { failed: string });

const tell = (report: Report, handover: Transferable[] = []) => postMessage(report, { transfer: handover });
const pace = 100;

let dataset: Dataset | undefined;
const answer = answering(() =>
  dataset ? Promise.resolve(dataset) : Promise.reject(new Error('nothing was read')),
);

async function read(order: Order): Promise<void> {
  let last = 0;
  const progress = (bytes: number) => {
    const now = performance.now();
    if (now - last < pace) return;
    last = now;
    tell({ bytes });
  };
  let ahead = false;
  const ground = (found: Ground) => {
    if (!isMany(found.sites.length)) return;
    ahead = true;
    const packed = packGround(found);
    tell({ ground: packed, dots: dotsOf(found) }, handed(packed));
  };
  try {
    const found = await ('blob' in order
      ? readStranger(order.blob.stream(), progress, ground)
      : fetchStranger(order.address, order.origins, progress, fetch, ground));
    ({ dataset } = found);
    const statements = packStatements(dataset, found.written);
    const packed = ahead
      ? statements
      : { ...packGround({ ...dataset, written: found.written }), ...statements };
    tell({ packed, digest: digest(catalogue(dataset)) }, handed(packed));
  } catch (error) {
    const { record, reason } = error instanceof DatasetError ? error : { record: '', reason: String(error) };
    tell({ fault: [record, reason] });
  }
}

/** What is to be looked through. */
let through: Through | undefined;

const look = latest(() => {
  if (!through) return;
  try {
    tell({ through, narrowed: narrow(dataset!, through) });
  } catch (error) {
    tell({ through, failed: String(error) });
  }
});

/**
 * Reads the one dataset that it is asked for, away from the page, and then answers what is searched for in it and what
 * is seen of it through a lens.
 */
addEventListener('message', ({ data }: MessageEvent<Order | Question | ToLookThrough>) => {
  if ('file' in data) void read(data);
  else if ('through' in data) {
    ({ through } = data);
    look();
  } else void answer(data).then((told) => postMessage(told));
});
