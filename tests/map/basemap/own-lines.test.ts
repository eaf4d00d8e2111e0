import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { palettes } from '../../../geo/cartography/palette.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { ownLines } from '../../../src/map/basemap/own-lines.ts';
import { paint } from '../../../src/map/still/paint.ts';
import { svgText } from '../../../src/map/still/svg.ts';
import { runToEnd } from '../../../src/data/kit/tasks.ts';
import { style, type StyleOptions } from '../../../src/map/style.ts';
import { fit } from '../../../src/map/view/viewport.ts';
import { flood } from '../../fixtures/flood.ts';

const lines = ownLines(catalogue(flood), 'en', palettes.light);
const options: StyleOptions = {
  theme: 'light',
  lang: 'en',
  borders: 'none',
  base: 'https://map.test/',
  overlay: null,
  lines,
};

test('the style has the lines of a dataset with their names, and is sound', () => {
  const drawn = style(options, { sources: {}, layers: [] });
  expect(validateStyleMin(drawn)).toEqual([]);
  expect(drawn.sources['own-lines']).toMatchObject({
    data: {
      features: [{ properties: { name: 'The river' }, geometry: { coordinates: flood.lines![0]!.course } }],
    },
  });
});

test('the still picture draws them too', () => {
  const view = fit(
    { width: 600, height: 600 },
    flood.meta!.frame!,
    { top: 0, right: 0, bottom: 0, left: 0 },
    11,
  );
  const whole = style({ ...options, lines }, { sources: {}, layers: [] });
  const layers = whole.layers.filter(({ id }) => id.startsWith('own-lines'));
  const picture = (some: typeof layers) =>
    svgText(
      runToEnd(
        paint({
          style: { ...whole, layers: some },
          view,
          tiles: new Map(),
          images: new Map(),
          measure: (text) => text.length * 6,
        }),
      ),
    );
  expect(picture(layers)).toContain(palettes.light.waterInk);
  expect(picture(layers)).toContain('The river');
  expect(picture([])).not.toContain('The river');
});
