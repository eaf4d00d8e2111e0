import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions } from 'playwright';
import { expect } from 'vitest';
import { dataset } from './dataset.ts';
import { detail, mapRests, mapShows, phone, see, test, type Visit, wide } from './journey.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds at WCAG 2.2 A and AA, one line per place. */
async function found(page: Visit['page']): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<AxeResults, string[]>(
    (runOnly) => (window as never as { axe: typeof import('axe-core') }).axe.run({ runOnly }),
    tags,
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const source = dataset.sources[0]!;
const scenes: [name: string, search: string, open?: string][] = [
  ['list', ''],
  ['site with an open proof', '?site=markaz-subhan-allah&value=group', 'Markaz Subhan Allah'],
  ['source reader', `?source=${source.id}`, source.headline],
  ['notice', '?site=atlantis'],
];
const screens: [name: string, options: BrowserContextOptions][] = [
  ['wide', { viewport: wide }],
  ['phone', { viewport: phone, hasTouch: true, isMobile: true }],
];
const cases = screens.flatMap(([screen, options]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    title: `${screen}, ${colorScheme}`,
    options: { ...options, colorScheme },
  })),
);

/** Goes on to another address as the back button does, on the page that is open. */
const goOn = (page: Visit['page'], search: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', `${location.pathname}${to}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);

test.for(cases)('axe finds nothing: $title', async ({ options }, { visit }) => {
  const { page } = await visit('', options);
  await mapShows(page);
  for (const [scene, search, open] of scenes) {
    await goOn(page, search);
    if (open) await see(detail(page, open)).toBeVisible();
    await mapRests(page);
    expect({ scene, found: await found(page) }).toEqual({ scene, found: [] });
  }
});
