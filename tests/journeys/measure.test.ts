import { expect } from 'vitest';
import { found } from './axe.ts';
import { onlyFull } from '../corners.ts';
import {
  detail,
  mapRests,
  mapShows,
  phone,
  region,
  see,
  test,
  testStill,
  type Visit,
  wide,
} from './journey.ts';

type Page = Visit['page'];
const tool = (page: Page) => page.getByRole('complementary', { name: 'Measure' });
const measured = (page: Page) => new URL(page.url()).searchParams.get('measure');
const result = (page: Page) => tool(page).getByRole('status');

/** Length of the measured line that the map draws in kilometres, segment by segment on the sphere. */
const drawn = (page: Page) =>
  region(page).evaluate(async (element: import('./journey.ts').MapRegion) => {
    const source = element.map.getSource<import('maplibre-gl').GeoJSONSource>('measure')!;
    const data = (await source.getData()) as GeoJSON.FeatureCollection;
    const [ways] = data.features;
    const lines = ways!.geometry.type === 'MultiLineString' ? ways!.geometry.coordinates : [];
    const length = ([lon, lat]: number[], [toLon, toLat]: number[]) => {
      const [a, b] = [lat!, toLat!].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
      const turn = ((toLon! - lon!) * Math.PI) / 180;
      const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn / 2) ** 2;
      return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
    };
    return lines
      .flatMap((line) => line.slice(1).map((to, i) => length(line[i]!, to)))
      .reduce((a, b) => a + b, 0);
  });

onlyFull(test)(
  'by keyboard: from a site to a line and on to the middle of the map, back, and away',
  async ({ visit }) => {
    const { page } = await visit('?site=pahalgam', { locale: 'en-IN' });
    await mapRests(page);
    await detail(page, 'Pahalgam').getByRole('button', { name: 'Measure the distance to …' }).press('Enter');
    await see(tool(page).getByRole('heading', { name: 'Measure' })).toBeFocused();
    await expect.poll(() => measured(page)).toBe('pahalgam');

    await tool(page).getByRole('combobox').selectOption({ label: 'Line of Control' });
    await tool(page).getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await see(result(page)).toHaveText(/^Total: 58 ± \d+ km\.\s*$/);
    await expect.poll(() => measured(page)).toBe('pahalgam,line-of-control');
    await expect.poll(() => drawn(page)).toBeGreaterThan(57.5);
    expect(await drawn(page)).toBeLessThan(58.8);
    expect(await found(page)).toEqual([]);

    await tool(page)
      .getByRole('button', { name: /middle of the map/ })
      .press('Enter');
    await expect.poll(() => measured(page)).toMatch(/^pahalgam,line-of-control,\d+\.\d+\/\d+\.\d+$/);
    await tool(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => measured(page)).toBe('pahalgam,line-of-control');
    await page.keyboard.press('Escape');
    await see(tool(page)).toHaveCount(0);
    await expect.poll(() => measured(page)).toBeNull();
    await expect.poll(() => drawn(page)).toBe(0);
    await see(detail(page, 'Pahalgam')).toBeVisible();
  },
);

onlyFull(test)(
  'by touch on a phone: pins and points of the map, and the ring around them',
  async ({ visit }) => {
    const { page } = await visit('', { viewport: phone, hasTouch: true, isMobile: true, locale: 'en-GB' });
    await mapShows(page);
    await region(page).getByRole('button', { name: 'Measure' }).tap();
    await see(tool(page)).toBeVisible();
    await region(page)
      .getByRole('button', { name: /^Pahalgam/ })
      .tap();
    await region(page)
      .getByRole('button', { name: /^Markaz Subhan Allah/ })
      .tap();
    await region(page)
      .locator('canvas')
      .tap({ position: { x: 300, y: 360 } });
    await expect.poll(() => measured(page)).toMatch(/^pahalgam,markaz-subhan-allah,\d+\.\d+\/\d+\.\d+$/);
    await tool(page).getByRole('button', { name: 'Close the ring' }).tap();
    await see(result(page)).toHaveText(/^Total: .* km \(.* mi\)\. Area inside .* km² \(.* sq mi\)\.$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await found(page)).toEqual([]);
    await tool(page).getByRole('button', { name: 'Clear' }).tap();
    await expect.poll(() => measured(page)).toBeNull();
    await tool(page).getByRole('button', { name: 'Close', exact: true }).tap();
    await region(page)
      .getByRole('button', { name: /^Pahalgam/ })
      .tap();
    await see(detail(page, 'Pahalgam')).toBeVisible();
  },
);

onlyFull(test)('an address that measures opens the tool on it, drawn and in view', async ({ visit }) => {
  const { page } = await visit('?measure=pahalgam,34.5/73.5,markaz-taiba', {
    viewport: wide,
    locale: 'en-IN',
  });
  await mapRests(page);
  await see(tool(page).getByRole('listitem')).toHaveCount(2);
  await expect.poll(() => drawn(page)).toBeGreaterThan(400);
  const corners = await region(page).evaluate((element: import('./journey.ts').MapRegion) =>
    [
      [75.315, 34.0146],
      [73.5, 34.5],
      [74.2564, 31.8022],
    ].map((at) => element.map.project(at as [number, number])),
  );
  // Press only where nothing covers the map: it is beside the panel of 384 px, and below the tool of 420 px.
  for (const { x, y } of corners) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(wide.width - 384 - 420);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(wide.height);
  }
});

testStill('where the lines cannot be had the tool says so, and measures the rest', async ({ arrive }) => {
  const { page, expectComplaint } = await arrive();
  await page.route('**/boundaries.geojson', (route) => route.fulfill({ status: 503 }));
  await page.goto('?measure=pahalgam,line-of-control');
  await see(tool(page).getByText('The lines could not be loaded')).toBeVisible();
  await tool(page).getByRole('button', { name: 'Undo' }).click();
  await tool(page).getByRole('combobox').selectOption({ label: 'Sarjal' });
  await tool(page).getByRole('button', { name: 'Add', exact: true }).click();
  await see(result(page)).toHaveText(/^Total: /);
  expectComplaint(/503/);
});
