import { expect } from 'vitest';
import { see } from './journey.ts';
import { held, journeys, wander } from './memory.ts';
import { noWebgl, test } from './still.ts';

/** How many random journeys; 500 where somebody asks for as many. */
const count = Number(process.env.SITED_JOURNEYS ?? 150);

test('memory stays flat over random journeys through sites, filters, lenses, languages and themes', async ({
  visit,
}) => {
  const { page, said } = await visit('', { viewport: { width: 400, height: 300 }, reducedMotion: 'reduce' });
  await see(page.getByRole('img', { name: 'Still picture of the map' })).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const all = journeys(count);
  // Every part of the page and every language is fetched once; what is measured stands at the same address.
  const at = async (searches: string[]) => {
    await wander(page, [...searches, '?lang=en']);
    await see(page.locator(':root[lang=en]')).toBeAttached();
    return held(cdp);
  };
  const before = await at(all.slice(0, 50));
  const after = await at(all.slice(50));
  console.log(before, after);
  for (const what of ['heap', 'nodes', 'listeners'] as const)
    expect(after[what] / before[what], what).toBeLessThan(1.1);
  said.splice(0, said.length, ...said.filter((text) => !noWebgl.test(text)));
}, 240_000);
