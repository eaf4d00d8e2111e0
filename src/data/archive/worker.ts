import type { Dataset } from '../../../geo/schema.ts';
import { catalogue } from '../catalogue.ts';
import { digest, type Digest } from '../digest.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { none } from '../load.ts';
import type { Order, Report } from '../open-worker.ts';
import { handed, pack, type Packed } from '../packed.ts';
import { answering, type Question } from '../search-answer.ts';
import { seenBy, type Camera } from './camera.ts';
import { ofBlob, overHttp } from './bytes.ts';
import { openArchive, type Opened } from './open.ts';
import { Views, type Look, type Part } from './view.ts';

/** What to open, and where is looked first, as far as that is known: [lon, lat] in degrees, CSS pixels. */
export type ArchiveOrder = Order & { camera: Camera | null };
/** What of an archive is in view, and the sites in view as a dataset. */
export interface Seen {
  /** Query as asked for; empty for the first look, for which nobody asked. */
  asked?: Look;
  part: Part | null;
  packed: Packed;
  digest: Digest;
}
/** How far the opening is, how it ended, and what was seen with each look since. */
export type ArchiveReport = Exclude<Report, { packed: unknown }> | (Seen & { archive: Opened }) | Seen;

const tell = (report: ArchiveReport, handover: Transferable[] = []) =>
  postMessage(report, { transfer: handover });

let views: Views | undefined;
let answer = answering(() => Promise.resolve(none));
/** Counts what was looked at: only the last is answered. */
let looks = 0;
/** The last two datasets that the page was told: while one is on its way, it still names records of the other. */
let lately: Dataset[] = [];

function seen(dataset: Dataset, part: Part | null): Seen {
  lately = [...lately, dataset].slice(-2);
  answer = answering(() => Promise.resolve(dataset));
  const c = catalogue(dataset);
  return { part, packed: pack(dataset), digest: digest(c) };
}

async function open(order: ArchiveOrder): Promise<void> {
  try {
    const bytes =
      'blob' in order
        ? ofBlob(order.blob)
        : overHttp(order.address, order.origins, (count) => {
            if (!views) tell({ bytes: count });
          });
    const { tiles, ...archive } = await openArchive(bytes);
    const opened = new Views({ tiles, ...archive }, order.file);
    const first = order.camera && (await opened.look({ ...seenBy(order.camera), named: {} }, []));
    views = opened;
    const report = first ? seen(first.dataset, first.part) : seen(none, null);
    tell({ ...report, archive }, handed(report.packed));
  } catch (error) {
    const { record, reason } = error instanceof DatasetError ? error : { record: '', reason: String(error) };
    tell({ fault: [record, reason] });
  }
}

async function look(wanted: Look): Promise<void> {
  const mine = ++looks;
  // A view that is gone before it was begun is not read.
  await new Promise((later) => setTimeout(later));
  if (mine !== looks || !views) return;
  const found = await views.look(wanted, lately).catch((error: Error) => ({
    part: { count: null, listed: false, clusters: [], faults: [error.message], more: 0 },
    dataset: lately.at(-1)!,
  }));
  if (mine !== looks) return;
  const report = seen(found.dataset, found.part);
  tell({ ...report, asked: wanted }, handed(report.packed));
}

/** Opens the one archive that it is asked for, and then tells what is in view of it, and what is searched for there. */
addEventListener('message', ({ data }: MessageEvent<ArchiveOrder | Look | Question>) => {
  if ('file' in data) void open(data);
  else if ('box' in data) void look(data);
  else void answer(data).then((told) => postMessage(told));
});
