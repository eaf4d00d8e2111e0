import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { digest } from '../filter/digest.ts';
import { coalesceRequests } from '../kit/coalesce.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { transferables, pack } from '../packed/packed.ts';
import { searchService } from '../search/answer.ts';
import type { ArchiveProtocol, ArchiveView } from './protocol.ts';
import { serve } from './serve.ts';
import { boundsAndZoom } from '../kit/viewport.ts';
import { ofBlob, overHttp } from '../archive/bytes.ts';
import { openArchive } from '../archive/open.ts';
import { Views, type ViewRequest, type ArchivePart } from '../archive/view.ts';

let views: Views | undefined;
let answer = searchService(() => Promise.resolve(emptyDataset));
/**
 * Last two datasets that were sent to the page: until the second arrives, the page still asks for records of the first.
 */
let lately: Dataset[] = [];

function viewOf(dataset: Dataset, part: ArchivePart | null): ArchiveView {
  lately = [...lately, dataset].slice(-2);
  answer = searchService(() => Promise.resolve(dataset));
  return { part, packed: pack(dataset), digest: digest(catalogue(dataset)) };
}

const read = coalesceRequests((request: ViewRequest) =>
  views!.look(request, lately).catch((error: Error) => ({
    part: { count: null, listed: false, clusters: [], faults: [error.message], more: 0 },
    dataset: lately.at(-1)!,
  })),
);

/**
 * Worker that opens one archive (a dataset as map tiles), then reads the sites of one view after the other, and
 * searches the view read last.
 */
serve<ArchiveProtocol>({
  async open(order, caller) {
    const bytes =
      'blob' in order
        ? ofBlob(order.blob)
        : overHttp(order.address, order.origins, (count) => {
            if (!views) caller.report({ type: 'bytes', bytes: count });
          });
    const { tiles, ...header } = await openArchive(bytes);
    const opened = new Views({ tiles, ...header }, order.file);
    const first = order.viewport && (await opened.look({ ...boundsAndZoom(order.viewport), named: {} }, []));
    views = opened;
    const view = first ? viewOf(first.dataset, first.part) : viewOf(emptyDataset, null);
    caller.move(transferables(view.packed));
    return { ...view, header };
  },
  async look(request, caller) {
    const content = await read(request);
    if (!content) return null;
    const view = viewOf(content.dataset, content.part);
    caller.move(transferables(view.packed));
    return view;
  },
  search: (question) => answer(question),
});
