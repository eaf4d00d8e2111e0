import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { digest } from '../filter/digest.ts';
import { dotsOf } from '../filter/dots.ts';
import { coalesceRequests } from '../kit/coalesce.ts';
import { transferables, packSites, packStatements, type SitesAndPlaces } from '../packed/packed.ts';
import { computeLens, type LensChoice } from '../filter/lens-result.ts';
import { searchService } from '../search/answer.ts';
import { isMany } from '../catalogue/scale.ts';
import { fetchUntrusted, readUntrusted } from '../read/untrusted.ts';
import type { OpenProtocol } from './protocol.ts';
import { serve } from './serve.ts';

/** Minimum time between two progress reports, in milliseconds. */
const pace = 100;

let dataset: Dataset | undefined;

/** Worker that reads one untrusted dataset, then applies lenses (filters of statements) to it and searches it. */
serve<OpenProtocol>({
  async open(order, caller) {
    let last = 0;
    const progress = (bytes: number) => {
      const now = performance.now();
      if (now - last < pace) return;
      last = now;
      caller.report({ type: 'bytes', bytes });
    };
    let sitesSent = false;
    const reportSites = (sites: SitesAndPlaces) => {
      if (!isMany(sites.sites.length)) return;
      sitesSent = true;
      const packed = packSites(sites);
      caller.report({ type: 'sites', packed, dots: dotsOf(sites) }, transferables(packed));
    };
    const result = await ('blob' in order
      ? readUntrusted(order.blob.stream(), progress, reportSites)
      : fetchUntrusted(order.address, order.origins, progress, fetch, reportSites));
    ({ dataset } = result);
    const statements = packStatements(dataset, result.buffers);
    const packed = sitesSent
      ? statements
      : { ...packSites({ ...dataset, buffers: result.buffers }), ...statements };
    caller.move(transferables(packed));
    return { packed, digest: digest(catalogue(dataset)) };
  },
  lens: coalesceRequests((lens: LensChoice) => computeLens(dataset!, lens)),
  search: searchService(() =>
    dataset ? Promise.resolve(dataset) : Promise.reject(new Error('nothing was read')),
  ),
});
