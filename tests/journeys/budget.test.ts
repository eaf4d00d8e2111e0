import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { buildBare, paper } from '../bench/pages.ts';
import { beyondMapLibre, gzipped, isScript, scriptsIn } from '../bench/sizes.ts';
import { mapRests, mapShows, test } from './journey.ts';

test('the script that a visit fetches beyond MapLibre is at most 60 KB gzipped', async ({ arrive }) => {
  const { page } = await arrive();
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // What keeps the site for offline comes after the first view, however late that is.
    if (isScript(pathname) && !pathname.includes('/offline-')) fetched.add(pathname);
  });
  await page.goto('');
  await mapShows(page);
  await mapRests(page);

  expect([...fetched].filter((name) => name.includes('/maplibre-'))).toHaveLength(1);
  expect(beyondMapLibre([...fetched])).toBeLessThanOrEqual(60 * 1024);
});

test('the script that holds MapLibre holds little else: a bare map needs almost as much', async () => {
  const bare = await buildBare(paper);
  const holding = scriptsIn('dist').filter((name) => name.startsWith('maplibre-'));
  expect(gzipped('dist', holding)).toBeLessThan(1.1 * gzipped(bare, scriptsIn(bare)));
  rmSync(bare, { recursive: true });
});
