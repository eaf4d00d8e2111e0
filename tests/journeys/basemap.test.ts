import { boundaryViews } from '../../geo/model/boundary-views.ts';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { languages, themes } from '../../src/state/params.ts';
import { cells, onlyFull } from '../corners.ts';
import { coarse, goOn, see, test, type MapRegion } from './journey.ts';

/** Point of a map view that shows the Line of Control near Uri, [lon, lat] in degrees. */
const uri: [number, number] = [74.05, 34.08];
const pairings = languages.flatMap((lang) => boundaryViews.map((borders) => ({ lang, borders })));
/** Zoom for a combination of theme, language and boundary view: from 4 to 11 in turn. */
const zoomFor = (turn: number) => 4 + ((turn * 3) % 8);

/** Sets a zoom, waits until everything is drawn, and returns the map layers that have rendered features. */
const drawnAt = (page: Page, zoom: number) =>
  page.evaluate(
    async ([center, to]) => {
      const { map } = document.querySelector<MapRegion>('.map')!;
      map.jumpTo({ center: center as [number, number], zoom: to as number });
      await new Promise((done) => map.once('idle', done));
      return {
        error: !map.loaded(),
        layers: [...new Set(map.queryRenderedFeatures().map((f) => f.layer.id))],
      };
    },
    [uri, zoom] as const,
  );

onlyFull(test).for(cells(themes, (theme) => theme === 'light'))(
  'the basemap draws in every language and boundary view: %s',
  async (theme, { visit }) => {
    const { page } = await visit(`?theme=${theme}`, { viewport: { width: 480, height: 400 }, ...coarse });
    await page.waitForFunction(() => document.querySelector<MapRegion>('.map')?.map?.getLayer('label-city'));
    // Combinations of theme, language and boundary view to test; outside the full run, each language and each view
    // once.
    const turns = cells([...pairings.entries()], ([index]) => index % (boundaryViews.length + 1) === 0);
    for (const [i, { lang, borders }] of turns) {
      await goOn(page, `?theme=${theme}&lang=${lang}&borders=${borders}`);
      await see(page.locator('html')).toHaveAttribute('lang', lang);
      const zoom = zoomFor(themes.indexOf(theme) * pairings.length + i);
      const { error, layers } = await drawnAt(page, zoom);
      expect(error).toBe(false);
      const control = layers.some((id) => id.startsWith('boundary-loc'));
      expect(control, `Line of Control at zoom ${zoom}, ${lang}, ${borders}`).toBe(
        borders === 'defacto' || borders === 'pakistan',
      );
      expect(layers.some((id) => id.startsWith('label-'))).toBe(true);
    }
    expect(await page.getByRole('alert').count()).toBe(0);
  },
);

const answers: [what: string, answer: { status?: number; body: string | Buffer }][] = [
  ['missing', { status: 404, body: 'not here' }],
  ['another kind of file', { body: '<!doctype html><p>hello' }],
  ['cut short', { body: Buffer.from([0x1a, 0x7f, 0x78, 0x02, 0x0a, 0x05]) }],
];
test.for(cells(answers, ([what]) => what === 'missing'))(
  'tiles that are %s: pins on plain paper, a notice, and trying again mends it',
  async ([what, answer], { arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    await page.route('**/basemap/tiles/**', (route) => route.fulfill(answer));
    await page.goto('');
    await see(page.getByRole('alert')).toContainText('Part of the background map could not be loaded');
    const pins = () =>
      page.evaluate(() => {
        const { map } = document.querySelector<MapRegion>('.map')!;
        return map.queryRenderedFeatures({ layers: ['sites'] }).length;
      });
    await expect.poll(pins).toBeGreaterThan(10);
    if (what === 'missing') visit.expectComplaint(/404/);
    await page.unroute('**/basemap/tiles/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await see(page.getByRole('alert')).toHaveCount(0);
    await page.waitForFunction(() => {
      const map = document.querySelector<MapRegion>('.map')?.map;
      return map?.getLayer('label-city') && map.queryRenderedFeatures({ layers: ['label-city'] }).length > 0;
    });
  },
);
