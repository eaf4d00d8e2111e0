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
    await wander(page, [...searches, '?lang=en']);
    await see(page.locator(':root[lang=en]')).toBeAttached();
    await page.getByRole('button', { name: 'Show all sites' }).dispatchEvent('click');
    // What is still on its way comes while the first look sweeps up.
    await held(cdp);
    return held(cdp);
  };
  const before = await at(all.slice(0, 100));
  const after = await at(all.slice(100));
  expect(after.heap / before.heap).toBeLessThan(1.1);
  // The browser lets go of the panel closed last only when it likes: a third of all nodes. Of 50, it would be many times all.
  const nodes = async () => (await held(cdp)).nodes / before.nodes;
  await expect.poll(nodes, { timeout: 60_000, interval: 2000 }).toBeLessThan(1.5);
  expect(after.listeners / before.listeners).toBeLessThan(1.5);
}, 240_000);
