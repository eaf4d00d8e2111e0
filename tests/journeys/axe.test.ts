import type { BrowserContextOptions } from 'playwright';
import { expect } from 'vitest';
import { found } from './axe.ts';
import { dataset } from './dataset.ts';
import { detail, mapRests, mapShows, phone, see, test, type Visit, wide } from './journey.ts';

const source = dataset.sources[0]!;
const scenes: [name: string, search: string, open?: string][] = [
  ['list', ''],
  ['site with an open proof', '?site=markaz-subhan-allah&value=group', 'Markaz Subhan Allah'],
  ['source reader', `?source=${source.id}`, source.headline],
  ['notice', '?site=atlantis'],
  ['search results', '?q=barnala', 'Barnala in Indian Punjab'],
];
const screens: [name: string, options: BrowserContextOptions][] = [
  ['wide', { viewport: wide }],
  ['phone', { viewport: phone, hasTouch: true, isMobile: true }],
];
const cases = [
  ...screens.flatMap(([screen, options]) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      title: `${screen}, ${colorScheme}`,
      options: { ...options, colorScheme },
    })),
  ),
  { title: 'wide, high contrast', options: { viewport: wide, contrast: 'more' as const } },
];

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
    if (open) await see(detail(page, open).or(page.getByRole('option', { name: open }))).toBeVisible();
    await mapRests(page);
    expect({ scene, found: await found(page) }).toEqual({ scene, found: [] });
  }
});
