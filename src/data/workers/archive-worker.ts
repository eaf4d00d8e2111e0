import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { digest } from '../filter/digest.ts';
import { latest } from '../kit/coalesce.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { handed, pack } from '../packed/packed.ts';
import { answering } from '../search/answer.ts';
import type { ArchiveProtocol, ArchiveView } from './protocol.ts';
import { serve } from './serve.ts';
import { seenBy } from '../kit/camera.ts';
import { ofBlob, overHttp } from '../archive/bytes.ts';
import { openArchive } from '../archive/open.ts';
import { Views, type Look, type Part } from '../archive/view.ts';

let views: Views | undefined;
let answer = answering(() => Promise.resolve(emptyDataset));
/** The last two datasets that the page was sent: while one is on its way, it still names records of the other. */
let lately: Dataset[] = [];

function viewOf(dataset: Dataset, part: Part | null): ArchiveView {
  lately = [...lately, dataset].slice(-2);
  answer = answering(() => Promise.resolve(dataset));
  return { part, packed: pack(dataset), digest: digest(catalogue(dataset)) };
}

const read = latest((wanted: Look) =>
  views!.look(wanted, lately).catch((error: Error) => ({
    part: { count: null, listed: false, clusters: [], faults: [error.message], more: 0 },
    dataset: lately.at(-1)!,
  })),
);

/** Opens one archive, and then answers what is in view of it, and what is searched for there. */
serve<ArchiveProtocol>({
  async open(order, caller) {
    const bytes =
      'blob' in order
        ? ofBlob(order.blob)
        : overHttp(order.address, order.origins, (count) => {
            if (!views) caller.report({ type: 'bytes', bytes: count });
          });
    const { tiles, ...summary } = await openArchive(bytes);
    const opened = new Views({ tiles, ...summary }, order.file);
    const first = order.camera && (await opened.look({ ...seenBy(order.camera), named: {} }, []));
    views = opened;
    const view = first ? viewOf(first.dataset, first.part) : viewOf(emptyDataset, null);
    caller.move(handed(view.packed));
    return { ...view, summary };
  },
  async look(wanted, caller) {
    const found = await read(wanted);
    if (!found) return null;
    const view = viewOf(found.dataset, found.part);
    caller.move(handed(view.packed));
    return view;
  },
  search: (question) => answer(question),
});
