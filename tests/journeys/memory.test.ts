import { expect } from 'vitest';
import { see, testStill as test } from './journey.ts';
import { held, journeys, wander } from './memory.ts';

/** How many random journeys; 500 where somebody asks for as many. */
const count = Number(process.env.SITED_JOURNEYS ?? 150);

test('memory stays flat over random journeys through sites, filters, lenses, languages and themes', async ({
  visit,
}) => {
  const { page } = await visit('', { viewport: { width: 400, height: 300 } });
  await see(page.getByRole('img', { name: 'Still picture of the map' })).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const all = journeys(count);
  // What is measured stands at one address and view. Each part of the page and each language has been opened by then,
  // and is kept: what has grown after that is what journeys leave behind.
  const at = async (searches: string[]) => {
    // The browser may hold the panel closed last for a while: it is the same one each time.
    await wander(page, [...searches, '?lang=en&site=bagh', '?lang=en']);
    await see(page.locator(':root[lang=en]')).toBeAttached();
    await page.getByRole('button', { name: 'Show all sites' }).dispatchEvent('click');
    // What is still on its way comes while the first look sweeps up.
    await held(cdp);
    return held(cdp);
  };
  const before = await at(all.slice(0, 100));
  await at(all.slice(100));
  // What is let go in the end is no leak, however late.
  const grown = async () => {
    const now = await held(cdp);
    const share = { heap: now.heap / before.heap, nodes: now.nodes / before.nodes };
    return { ...share, listeners: now.listeners / before.listeners };
  };
  const most = { heap: 1.1, nodes: 1.5, listeners: 1.5 };
  await expect
    .poll(
      async () => {
        const now = await grown();
        return (['heap', 'nodes', 'listeners'] as const).filter((what) => now[what] >= most[what]);
      },
      { timeout: 90_000, interval: 2000 },
    )
    .toEqual([]);
}, 240_000);
