import type { Dataset } from '../../geo/schema.ts';
import { DatasetError } from './load.ts';
import { fetchStranger, readStranger } from './stranger.ts';

/** What to read: an address and the origins that may answer, or a file. */
export type Order = { file: string } & ({ address: string; origins: readonly string[] } | { blob: Blob });
/** How far the reading is, or how it ended. */
export type Report = { bytes: number } | { dataset: Dataset } | { fault: [record: string, reason: string] };

const tell = (report: Report) => postMessage(report);
const pace = 100;

/** Reads the one dataset that it is asked for, away from the page. */
addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  let last = 0;
  const progress = (bytes: number) => {
    const now = performance.now();
    if (now - last < pace) return;
    last = now;
    tell({ bytes });
  };
  const read =
    'blob' in order
      ? readStranger(order.blob.stream(), order.file, progress)
      : fetchStranger(order.address, order.file, order.origins, progress);
  read.then(
    (dataset) => tell({ dataset }),
    (error: Error) =>
      tell({ fault: error instanceof DatasetError ? [error.record, error.reason] : ['', error.message] }),
  );
});
