import type { Page } from 'playwright';
import { zxyToTileId } from 'pmtiles';
import { expect } from 'vitest';
import type { Dataset } from '../../geo/model/schema.ts';
import { toWorld } from '../../src/data/kit/mercator.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { many } from '../fixtures/many.ts';
import { dataset as own } from './dataset.ts';
import { onlyFull } from '../corners.ts';
import {
  detail,
  group,
  item,
  mapRests,
  see,
  test,
  testStill,
  type MapRegion,
  type Visit,
} from './journey.ts';
import { proseIn } from '../../src/data/kit/prose-in.ts';

const count = 3000;
const dataset = many(count);
const [bytes, { zooms }] = await archiveOf([dataset]);
const points = new Map(dataset.places.map(({ id, point }) => [id, point!]));

/** Serves an archive (dataset as map tiles) beside the built site by range requests, and counts the requests. */
async function beside({ page }: Visit, body: Buffer, answersParts = true) {
  const asked = { parts: 0 };
  await page.route('**/other.pmtiles', (route) => {
    asked.parts += 1;
    const range = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '');
    const [from, to] = [Number(range?.[1]), Math.min(Number(range?.[2]), body.length - 1)];
    if (!answersParts) return route.fulfill({ body });
    const headers = { 'content-range': `bytes ${from}-${to}/${body.length}` };
    return route.fulfill({ status: 206, headers, body: body.subarray(from, to + 1) });
  });
  return asked;
}

const note = (page: Page) => page.getByRole('status').filter({ hasText: 'in this part of the map' });
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be opened' });
const go = (page: Page, zoom: number, [lon, lat]: readonly [number, number]) =>
  page.evaluate(
    ([to, x, y]) => {
      const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
      map.jumpTo({ zoom: to!, center: [x!, y!] });
    },
    [zoom, lon, lat],
  );
/** First line of every entry in the list of sites; a long list has only the visible ones. */
const names = (page: Page) =>
  page
    .getByRole('list', { name: 'Sites' })
    .evaluate((list) => [...list.querySelectorAll('li')].map((each) => each.innerText.split('\n')[0]!));
/** Waits until the page’s address contains the view at which the map rests. */
async function viewNoted(page: Page): Promise<void> {
  const away = async () => {
    const [lat, lon] = await page.evaluate(() => {
      const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
      return map.isMoving() ? [] : [map.getCenter().lat, map.getCenter().lng];
    });
    const [, y, x] = /#map=[\d.]+\/([-\d.]+)\/([-\d.]+)/.exec(page.url()) ?? [];
    return Math.max(Math.abs(Number(y) - lat!), Math.abs(Number(x) - lon!));
  };
  await expect.poll(away).toBeLessThan(1e-4);
}
/** Sum of the numbers on the clusters of the map. */
const counted = (page: Page) =>
  page
    .getByRole('region', { name: 'Map', exact: true })
    .evaluate((map) =>
      [...map.querySelectorAll('button.pin')]
        .map((pin) => /^([\d,]+) site.*zoom in$/.exec(pin.getAttribute('aria-label')!)?.[1] ?? '0')
        .reduce((sum, number) => sum + Number(number.replaceAll(',', '')), 0),
    );
/** Names of the sites whose points are in the visible part of the map. */
async function inView(page: Page, { sites }: Dataset): Promise<string[]> {
  const [west, south, east, north] = await page.evaluate(() => {
    const bounds = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
  });
  return sites
    .filter(({ place }) => {
      const [lon, lat] = points.get(place)!;
      return lon > west && lon < east && lat > south && lat < north;
    })
    .map(({ name }) => name.en!);
}

onlyFull(test)(
  'an archive: counted from afar, listed from near, and every value opens its words',
  async ({ arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    const asked = await beside(visit, bytes);
    await page.goto('?data=other.pmtiles&theme=dark');
    await see(page.getByRole('complementary', { name: 'other.pmtiles' })).toContainText('not from this site');
    await see(note(page)).toContainText(
      /^3,000 sites in this part of the map\. Zoom in to list them .* At most 2,000 sites/,
    );
    await expect.poll(() => counted(page)).toBe(count);
    expect(asked.parts).toBeLessThan(20);

    // Press a cluster with the keyboard: it zooms in, and the page shows the number of sites there.
    await page
      .getByRole('button', { name: /close together, zoom in$/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await see(note(page)).not.toContainText(/^3,000/);

    const site = dataset.sites[7]!;
    await go(page, 11, points.get(site.place)!);
    await see(note(page)).toContainText('The list, the filters and the search cover the sites in this part');
    const near = await inView(page, dataset);
    expect(near.length).toBeGreaterThan(1);
    const told = page.getByRole('status').filter({ hasText: `${near.length} of ${near.length} sites` });
    await see(told).toBeVisible();
    await expect.poll(() => names(page)).not.toEqual([]);
    for (const name of await names(page)) expect(near).toContain(name);

    // Select a site, which keeps all its statements wherever the map moves.
    await item(page, site.name.en!).click();
    const panel = detail(page, site.name.en!);
    const said = dataset.statements.find((s) => s.subject === site.id)!;
    const { publisher } = dataset.sources.find(({ id }) => id === said.source)!;
    await panel
      .getByRole('button', { name: new RegExp(`^${publisher} · `) })
      .first()
      .click();
    await see(panel.getByText(proseIn(said.summary!, 'en').text)).toBeVisible();
    await mapRests(page);
    const far = dataset.sites.find(
      ({ place }) => Math.abs(points.get(place)![0] - points.get(site.place)![0]) > 5,
    )!;
    await go(page, 11, points.get(far.place)!);
    await expect.poll(() => names(page)).toContain(far.name.en);
    await see(panel).toBeVisible();
    await see(item(page, site.name.en!)).toContainText('outside the view');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await see(panel).toHaveCount(0);

    // Set a filter: filters stay from view to view, and so do theme, filters and camera in the address.
    const blue = dataset.groups[1]!;
    await group(page, blue.name.en!).check();
    await go(page, 11, points.get(site.place)!);
    await see(
      page.getByRole('status').filter({ hasText: new RegExp(`of ${near.length} sites`) }),
    ).toBeVisible();
    await see(group(page, blue.name.en!)).toBeChecked();
    await item(page, (await names(page))[0]!).click();
    await expect.poll(() => page.url()).toContain('&site=');
    await mapRests(page);
    await viewNoted(page);
    const before = await names(page);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(before);
    await see(group(page, blue.name.en!)).toBeChecked();
    await see(page.getByRole('complementary', { name: before[0] })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  },
);

onlyFull(test)('a tile that is broken is named, and the others are shown', async ({ arrive }) => {
  const visit = await arrive();
  const [, z] = zooms;
  const tile = ([lon, lat]: readonly [number, number]) => {
    const [x, y] = toWorld([lon, lat]);
    return [z, Math.floor(x * 2 ** z), Math.floor(y * 2 ** z)] as const;
  };
  // Pick a site in the last tile: an archive stores tiles in the order of their ids, so that its end holds this one.
  const [last] = dataset.sites
    .map(({ place }) => points.get(place)!)
    .sort((a, b) => zxyToTileId(...tile(b)) - zxyToTileId(...tile(a)));
  const broken = Buffer.from(bytes);
  broken.fill(0, broken.length - 200);
  await beside(visit, broken);
  const { page } = visit;
  const [lon, lat] = last!;
  await page.goto(`?data=other.pmtiles#map=${z}/${lat}/${lon}`);
  await see(page.getByText(`other.pmtiles ${tile(last!).join('/')} · cannot be read`)).toBeVisible();
  const near = await inView(page, dataset);
  await expect.poll(() => names(page)).not.toEqual([]);
  for (const name of await names(page)) expect(near).toContain(name);

  // Open the archive on an embedded page, too; the link on it leads to the same data.
  await page.goto(`?data=other.pmtiles&embed#map=${z}/${lat}/${lon}`);
  await see(page.getByText(`other.pmtiles ${tile(last!).join('/')} · cannot be read`)).toBeVisible();
  await see(note(page)).not.toContainText('The list');
  const full = new URL((await page.getByRole('link', { name: 'Open the full map' }).getAttribute('href'))!);
  expect(full.search).toBe('?data=other.pmtiles');
  expect(full.hash).toBe(new URL(page.url()).hash);
});

/** Drops a file on the page, as a reader would. */
const drop = (page: Page, name: string, body: Buffer) =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      const octets = Uint8Array.from(atob(content!), (sign) => sign.charCodeAt(0));
      dataTransfer.items.add(new File([octets], file!));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, body.toString('base64')],
  );
const changed = (at: number, value: number) => {
  const body = Buffer.from(bytes);
  body.writeUInt8(value, at);
  return body;
};

testStill(
  'an archive that cannot be used is refused with the reason, and nothing is lost',
  async ({ arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    await beside(visit, bytes, false);
    await page.goto('?data=other.pmtiles&site=sarjal');
    await see(refusal(page)).toContainText(
      'other.pmtiles · comes from a server that sends no parts of files (Range)',
    );
    await see(detail(page, 'Sarjal')).toBeVisible();
    for (const [body, reason] of [
      [bytes.subarray(0, bytes.length - 9), /a\.pmtiles · is cut: it should have \d+ bytes, and has \d+$/],
      [changed(99, 2), /a\.pmtiles · holds other tiles than vector tiles \(MVT\)$/],
      [changed(128, 0), /a\.pmtiles · is not a PMTiles archive that can be read/],
    ] as const) {
      await drop(page, 'a.pmtiles', body);
      await see(refusal(page)).toContainText(reason);
      await see(detail(page, 'Sarjal')).toBeVisible();
      await expect.poll(() => names(page)).toHaveLength(own.sites.length);
    }
  },
);

testStill('without a map an archive says why nothing is listed', async ({ visit }) => {
  const { page } = await visit();
  await drop(page, 'a.pmtiles', bytes);
  await see(page.getByText('This data is loaded through the map')).toBeVisible({ timeout: 20_000 });
  await see(page.getByText('3,000 sites in all.')).toBeVisible();
});
