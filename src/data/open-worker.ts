import type { Dataset } from '../../geo/schema.ts';
import { catalogue } from './catalogue.ts';
import { digest, type Digest } from './digest.ts';
import { DatasetError } from './load.ts';
import { handed, pack, type Packed } from './packed.ts';
import { answering, type Question } from './search-answer.ts';
import { fetchStranger, readStranger } from './stranger.ts';

/** What to read: an address and the origins that may answer, or a file. */
export type Order = { file: string } & ({ address: string; origins: readonly string[] } | { blob: Blob });
/** How far the reading is, or how it ended. */
export type Report =
  { bytes: number } | { packed: Packed; digest: Digest } | { fault: [record: string, reason: string] };

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
  try {
    dataset = await ('blob' in order
      ? readStranger(order.blob.stream(), order.file, progress)
      : fetchStranger(order.address, order.file, order.origins, progress));
    const c = catalogue(dataset);
    const packed = pack(c);
    tell({ packed, digest: digest(c) }, handed(packed));
  } catch (error) {
    const { record, reason } = error instanceof DatasetError ? error : { record: '', reason: String(error) };
    tell({ fault: [record, reason] });
  }
}

/** Reads the one dataset that it is asked for, away from the page, and then answers what is searched for in it. */
addEventListener('message', ({ data }: MessageEvent<Order | Question>) => {
  if ('file' in data) void read(data);
  else void answer(data).then((told) => postMessage(told));
});
