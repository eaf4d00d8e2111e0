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
  // Each part of the page has been opened by then, and is kept: what has grown after that is what journeys leave behind.
  const at = async (searches: string[]) => {
    await wander(page, [...searches, '?lang=en&site=bagh', '?lang=en']);
    // Each `{#await}` on the page holds what changed together with it, a panel closed since among it. In another
    // language they begin anew, and hold nothing.
    for (const lang of ['hi', 'en']) {
      await wander(page, [`?lang=${lang}`]);
      await see(page.locator(`:root[lang=${lang}]`)).toBeAttached();
    }
    await page.getByRole('button', { name: 'Show all sites' }).dispatchEvent('click');
    // What is still on its way comes while the first look sweeps up.
    await held(cdp);
    return held(cdp);
  };
  const before = await at(all.slice(0, 100));
  const after = await at(all.slice(100));
  for (const what of ['heap', 'nodes', 'listeners'] as const)
    expect(after[what] / before[what], what).toBeLessThan(1.1);
}, 240_000);
