import { describe, expect } from 'vitest';
import { cells, onlyFull } from '../corners.ts';
import { countOf, dataset } from './dataset.ts';
import {
  detail,
  group,
  item,
  listed,
  mapShows,
  narrow,
  phone,
  pictureShows,
  region,
  see,
  test,
  testStill,
  type MapRegion,
  type Visit,
} from './journey.ts';
import { sideways, tooSmall } from './targets.ts';

/** Names and symbols that the map draws under controls: MapLibre’s own, the choice of boundaries, the legend. */
const underControls = (page: Visit['page']) =>
  page.evaluate(() => {
    const { map } = document.querySelector<MapRegion>('.map')!;
    const { x, y } = map.getContainer().getBoundingClientRect();
    const controls = [...document.querySelectorAll('.maplibregl-ctrl-group, .boundaries, .legend')];
    return controls.flatMap((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const box: [[number, number], [number, number]] = [
        [left - x, top - y],
        [right - x, bottom - y],
      ];
      return map
        .queryRenderedFeatures(box, { layers: ['sites', 'site-names'] })
        .map(({ layer, properties }) => `${layer.id} ${properties.name}`);
    });
  });

describe.for(cells([phone, narrow], (viewport) => viewport === narrow))(
  'with a thumb on $width × $height',
  (viewport) => {
    const hand = { viewport, hasTouch: true, isMobile: true };

    testStill('filter, choose, read, and close again, never scrolling sideways', async ({ visit }) => {
      const { page } = await visit('', hand);
      await pictureShows(page, dataset.sites.length);
      expect(await sideways(page)).toBe(0);
      await group(page, 'Jaish-e-Mohammed').tap();
      await expect.poll(() => listed(page)).toHaveLength(countOf('jem'));
      await item(page, 'Markaz Abbas').tap();
      const site = detail(page, 'Markaz Abbas');
      expect(await sideways(page)).toBe(0);
      await site
        .getByRole('row', { name: /^Group/ })
        .first()
        .getByRole('button')
        .first()
        .tap();
      await see(site.getByRole('blockquote')).toBeVisible();
      expect(await sideways(page)).toBe(0);
      await site.getByRole('button', { name: 'Close', exact: true }).tap();
      await see(site).toHaveCount(0);
    });

    onlyFull(test).for(cells(['en', 'ur'], (lang) => lang === 'ur'))(
      'in “%s” no name of the first view lies under a control',
      async (lang, { visit }) => {
        const { page } = await visit(`?lang=${lang}`, hand);
        await page.waitForFunction(() => {
          const map = document.querySelector<MapRegion>('.map')?.map;
          return map?.getLayer('site-names') && map.loaded();
        });
        await expect.poll(() => underControls(page)).toEqual([]);
      },
    );

    test('a pin is chosen by touching it', async ({ visit }) => {
      const { page } = await visit('?group=trf', hand);
      await mapShows(page, countOf('trf'));
      const pin = region(page).getByRole('button', { name: /Pahalgam/ });
      await pin.tap();
      await see(detail(page, 'Pahalgam')).toBeVisible();
    });

    testStill('nothing to touch is too small for a thumb', async ({ visit }) => {
      const { page } = await visit('?site=markaz-taiba', hand);
      await see(detail(page, 'Markaz Taiba')).toBeVisible();
      expect(await tooSmall(page)).toEqual([]);
    });
  },
);
