import { expect } from 'vitest';
import { see, testStill } from '../journey.ts';
import { held, journeys, wander } from '../memory.ts';

/**
 * Flags of V8 that keep the memory of code out of the measurement. By default V8 optimises functions that are called
 * often, and counts their machine code as heap: about a megabyte between the 50th journey and the 500th. V8 also
 * releases some script wrappers of nodes sooner than the nodes.
 */
const v8 = '--no-opt --no-maglev --no-sparkplug --no-reclaim-unmodified-wrappers';
const test = testStill.extend({ v8: [v8, { scope: 'worker' }] });

/**
 * Addresses of random journeys: the first ones, which open every part of the page, come before the first measurement.
 */
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
    // Change the language twice: each `{#await}` on the page keeps whatever changed together with it in memory, such as
    // a panel that is closed by now; another language starts it again without these.
    for (const lang of ['hi', 'en']) {
      await wander(page, [`?lang=${lang}`]);
      await see(page.locator(`:root[lang=${lang}]`)).toBeAttached();
    }
    await page.getByRole('button', { name: 'Show all sites' }).dispatchEvent('click');
    // Measure once without counting: pending work is done during the first measurement, which collects garbage.
    await held(cdp);
    return held(cdp);
  };
  const before = await at(first);
  const after = await at(more);
  for (const what of ['heap', 'nodes', 'listeners'] as const)
    expect(after[what] / before[what], what).toBeLessThan(1.1);
}, 500_000);
