import { boundaryViews } from '../../geo/model/boundary-views.ts';
import fc from 'fast-check';
import type { CDPSession, Page } from 'playwright';
import { languages, lenses, themes, views } from '../../src/state/params.ts';
import { dataset } from './dataset.ts';

const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: '', freq: 2 });
const few = (all: readonly string[]) =>
  maybe(fc.subarray([...all], { minLength: 1 }).map((some) => some.join()));

/** Random address of the page: what is open, the filters, and display settings such as the theme. */
const address = fc
  .record({
    site: maybe(fc.constantFrom(...dataset.sites.map(({ id }) => id))),
    source: maybe(fc.constantFrom(...dataset.sources.slice(0, 40).map(({ id }) => id))),
    value: maybe(fc.constantFrom('group', 'place', 'name')),
    group: few(dataset.groups.map(({ id }) => id)),
    account: few(['india', 'pakistan', 'third-party']),
    status: few(['contested', 'agree', 'single', 'unstated']),
    q: maybe(fc.constantFrom('barnala', 'मुरीदके', 'kotli')),
    lens: maybe(fc.constantFrom(...lenses)),
    known: maybe(fc.constantFrom('2025-05-08', '2025-05-20')),
    borders: maybe(fc.constantFrom(...boundaryViews)),
    view: maybe(fc.constantFrom(...views)),
    theme: maybe(fc.constantFrom(...themes)),
    lang: maybe(fc.constantFrom(...languages)),
  })
  .map((fields) => `?${new URLSearchParams(Object.entries(fields).filter(([, text]) => text)).toString()}`);

/** Choices that an address makes for each of its parts; for the many sources, one choice stands for any. */
const opens = (search: string): string[] =>
  [...new URLSearchParams(search)].flatMap(([key, text]) =>
    key === 'source' ? key : text.split(',').map((choice) => `${key}=${choice}`),
  );

/**
 * Addresses of `count` random journeys, the same for the same seed. Those that open something for the first time come
 * first.
 */
export function journeys(count: number, seed = 7): string[] {
  const opened = new Set<string>();
  const opening = fc.sample(address, { seed, numRuns: count }).map((search) => {
    const fresh = opens(search).filter((choice) => !opened.has(choice));
    for (const choice of fresh) opened.add(choice);
    return { search, fresh: fresh.length > 0 };
  });
  return opening.sort((a, b) => Number(b.fresh) - Number(a.fresh)).map(({ search }) => search);
}

/**
 * Visits one address after another as the back button does, and waits until each is drawn. That takes two frames: parts
 * that wait for code already loaded, such as the table and another language, are drawn in the second.
 */
export const wander = (page: Page, searches: readonly string[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const search of all) {
      history.replaceState(null, '', location.pathname + search + location.hash);
      dispatchEvent(new PopStateEvent('popstate'));
      for (let frame = 0; frame < 2; frame++)
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  }, searches);

export interface Held {
  /** Size in bytes of the JavaScript objects that can still be reached. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** Measures the memory of the page after garbage collection. */
export async function held(cdp: CDPSession): Promise<Held> {
  // Collect garbage several times with pauses, because nodes are released a little after the scripts that held them.
  for (let i = 0; i < 3; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, 300));
  }
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
