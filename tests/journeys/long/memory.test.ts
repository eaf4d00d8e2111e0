import { expect } from 'vitest';
import { see, testStill } from '../journey.ts';
import { held, journeys, wander } from '../memory.ts';

/**
 * V8 keeps optimising functions that are called often, and counts their machine code as heap: about a megabyte between
 * the 50th journey and the 500th. Without it, the heap holds only what the page itself holds. Script wrappers of nodes
 * live as long as their nodes; V8 releases some of them sooner.
 */
const v8 = '--no-opt --no-maglev --no-sparkplug --no-reclaim-unmodified-wrappers';
const test = testStill.extend({ v8: [v8, { scope: 'worker' }] });

/** Random journeys before the first measurement, which open every part of the page, and those after it. */
const all = journeys(500);
const [first, more] = [all.slice(0, 50), all.slice(50)];

test('memory after 500 random journeys through sites, filters, lenses, languages and themes is within 10 % of that after 50', async ({
  visit,
}) => {
  const { page } = await visit('', { viewport: { width: 400, height: 300 } });
  await see(page.getByRole('img', { name: 'Still picture of the map' })).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const at = async (searches: string[]) => {
    await wander(page, [...searches, '?lang=en&site=bagh', '?lang=en']);
    // Each `{#await}` on the page retains whatever changed together with it, such as a panel closed since. Another
    // language starts them anew, retaining nothing.
    for (const lang of ['hi', 'en']) {
      await wander(page, [`?lang=${lang}`]);
      await see(page.locator(`:root[lang=${lang}]`)).toBeAttached();
    }
    await page.getByRole('button', { name: 'Show all sites' }).dispatchEvent('click');
    // Pending work arrives during the first measurement, which collects garbage.
    await held(cdp);
    return held(cdp);
  };
  const before = await at(first);
  const after = await at(more);
  for (const what of ['heap', 'nodes', 'listeners'] as const)
    expect(after[what] / before[what], what).toBeLessThan(1.1);
}, 500_000);
