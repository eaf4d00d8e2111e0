import { DatasetError } from '../../data/kit/dataset-error.ts';
import { noStatements, unpack, type Packed, type PackedSites } from '../../data/packed/packed.ts';
import { Channel, Unanswered } from '../../data/workers/ask.ts';
import type { ArchiveOrder, ArchiveProtocol, OpenProtocol, Order } from '../../data/workers/protocol.ts';
import { ArchiveData } from './archive.svelte.ts';
import { LargeData } from './large.svelte.ts';
import type { Opened, ExternalData } from './opened.ts';
import { SmallData } from './small.ts';

/** Listener for the progress of reading a dataset. */
export interface ReadListener {
  /** Called with the number of bytes received so far. */
  bytes(bytes: number): void;
  /** Called once the sites of a large dataset are known, while its statements are still being read. */
  sites(opened: Opened): void;
}

const reasons = {
  error: 'could not be checked: the browser did not run the check',
  messageerror: 'could not be handed over',
  abort: 'was not waited for',
};

/**
 * Makes a handler for a failed request to a worker: it ends the worker and throws the error again, with the name of the
 * file.
 */
const refuse = (channel: { close(): void }, file: string) => (error: unknown) => {
  channel.close();
  if (!(error instanceof Unanswered)) throw error;
  const { why, record, message } = error;
  throw new DatasetError(record, why === 'fault' ? message : reasons[why], file);
};

/**
 * Reads an untrusted dataset in a worker.
 * @throws DatasetError naming the file, the record and the reason
 */
export async function readDataset(
  order: Order,
  from: ExternalData,
  listener: ReadListener,
  signal: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL('../../data/workers/dataset-worker.ts', import.meta.url), {
    type: 'module',
  });
  const channel = new Channel<OpenProtocol>(worker);
  let early: { opened: LargeData; sites: PackedSites } | undefined;
  const { packed, digest } = await channel
    .ask('open', order, {
      signal,
      report(report) {
        if (report.type === 'bytes') return listener.bytes(report.bytes);
        const { packed: sites, dots } = report;
        const opened = new LargeData(channel, from, dots, unpack({ ...sites, ...noStatements }));
        early = { opened, sites };
        listener.sites(opened);
      },
    })
    .catch(refuse(channel, order.file));
  const whole = unpack({ ...early?.sites, ...packed } as Packed);
  if (early) {
    early.opened.addStatements(whole, digest);
    return early.opened;
  }
  if (digest.dots) return new LargeData(channel, from, digest.dots, whole, digest);
  return new SmallData(channel, from, whole, digest);
}

/**
 * Opens an untrusted archive (dataset as map tiles) in a worker, and reads its first view.
 * @throws DatasetError naming the file and the reason
 */
export async function readArchive(
  order: ArchiveOrder,
  from: ExternalData,
  { bytes }: ReadListener,
  signal: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL('../../data/workers/archive-worker.ts', import.meta.url), {
    type: 'module',
  });
  const channel = new Channel<ArchiveProtocol>(worker);
  const { header, ...first } = await channel
    .ask('open', order, { signal, report: (report) => bytes(report.bytes) })
    .catch(refuse(channel, order.file));
  return new ArchiveData(channel, from, header, first);
}
