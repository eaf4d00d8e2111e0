import { DatasetError } from '../../data/kit/dataset-error.ts';
import { nothingStated, unpack, type Packed } from '../../data/packed/packed.ts';
import { Channel, Unanswered } from '../../data/workers/ask.ts';
import type { ArchiveOrder, ArchiveProtocol, OpenProtocol, Order } from '../../data/workers/protocol.ts';
import { ArchiveData } from './archive.svelte.ts';
import { LargeData } from './large.svelte.ts';
import type { Opened, Stranger } from './opened.ts';
import { SmallData } from './small.ts';

/** Hears how far the reading is. */
export interface Listener {
  /** Number of bytes that have come so far. */
  bytes(bytes: number): void;
  /** Very many sites are known, while what is stated of them is still being read. */
  ahead(opened: Opened): void;
}

const reasons = {
  error: 'could not be checked: the browser did not run the check',
  messageerror: 'could not be handed over',
  abort: 'was not waited for',
};

/** Ends the worker, and gives the error that names the file. */
const refused = (channel: { close(): void }, file: string) => (error: unknown) => {
  channel.close();
  if (!(error instanceof Unanswered)) throw error;
  const { why, record, message } = error;
  throw new DatasetError(record, why === 'fault' ? message : reasons[why], file);
};

/**
 * Has a worker read somebody else's dataset.
 * @throws DatasetError naming the file, the record and the reason
 */
export async function readDataset(
  order: Order,
  from: Stranger,
  listener: Listener,
  signal: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL('../../data/workers/dataset-worker.ts', import.meta.url), {
    type: 'module',
  });
  const channel = new Channel<OpenProtocol>(worker);
  let ahead: { opened: LargeData; ground: Partial<Packed> } | undefined;
  const { packed, digest } = await channel
    .ask('open', order, {
      signal,
      report(report) {
        if (report.type === 'bytes') return listener.bytes(report.bytes);
        const { ground, dots } = report;
        const opened = new LargeData(channel, from, dots, unpack({ ...ground, ...nothingStated }));
        ahead = { opened, ground };
        listener.ahead(opened);
      },
    })
    .catch(refused(channel, order.file));
  const whole = unpack({ ...ahead?.ground, ...packed } as Packed);
  if (ahead) {
    ahead.opened.tell(whole, digest);
    return ahead.opened;
  }
  if (digest.dots) return new LargeData(channel, from, digest.dots, whole, digest);
  return new SmallData(channel, from, whole, digest);
}

/**
 * Has a worker open somebody else's archive, looking where the camera is.
 * @throws DatasetError naming the file and the reason
 */
export async function readArchive(
  order: ArchiveOrder,
  from: Stranger,
  { bytes }: Listener,
  signal: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL('../../data/workers/archive-worker.ts', import.meta.url), {
    type: 'module',
  });
  const channel = new Channel<ArchiveProtocol>(worker);
  const { summary, ...first } = await channel
    .ask('open', order, { signal, report: (report) => bytes(report.bytes) })
    .catch(refused(channel, order.file));
  return new ArchiveData(channel, from, summary, first);
}
