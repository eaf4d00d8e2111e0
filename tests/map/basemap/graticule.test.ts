import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { graticule } from '../../../src/map/basemap/graticule.ts';
import { style, type StyleOptions } from '../../../src/map/style.ts';

const options: StyleOptions = {
  theme: 'light',
  lang: 'en',
  borders: 'none',
  base: 'https://map.test/',
  overlay: null,
};
const none = { sources: {}, layers: [] };

test('a line runs along each whole degree once, and belongs to the coarsest step that it is a multiple of', () => {
  const { features } = graticule();
  const at = (lon: number) =>
    features.filter(
      ({ geometry: g }) => g.type === 'MultiLineString' && g.coordinates[0]!.every(([x]) => x === lon),
    );
  expect(
    [-180, 14, 15, 20, 60, 0.25].map((lon) => at(lon).map(({ properties }) => properties!.step)),
  ).toEqual([[30], [1], [5], [10], [30], [0.25]]);
});

test('the style has the lines for data beyond the basemap alone, and is sound', () => {
  const drawn = style({ ...options, graticule: true }, none);
  expect(validateStyleMin(drawn)).toEqual([]);
  const lines = drawn.layers.filter(({ id }) => id.startsWith('graticule'));
  expect(lines.map(({ minzoom }) => minzoom)).toEqual([0, 3, 5, 7, 9]);
  expect(style(options, none).sources).not.toHaveProperty('graticule');
});
