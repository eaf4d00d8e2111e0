import { expect, test } from 'vitest';
import { addAll, emptySet } from '../../../src/data/kit/bitset.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { coloursOf, dotsOf } from '../../../src/data/filter/dots.ts';
import { starMark, markKey } from '../../../src/data/catalogue/marks.ts';
import { toWorld, worldSize } from '../../../src/data/kit/mercator.ts';
import { runToEnd } from '../../../src/data/kit/tasks.ts';
import { crowdStyle } from '../../../src/map/crowd/layers.ts';
import { palettes } from '../../../geo/cartography/palette.ts';
import { siteFeatures } from '../../../src/map/sites/features.ts';
import { blankKey, imageForKey } from '../../../src/map/sites/image-keys.ts';
import { styleImages } from '../../../src/map/still/marks.ts';
import { paint } from '../../../src/map/still/paint.ts';
import { SparseDots } from '../../../src/map/still/sparse-dots.ts';
import { svgText } from '../../../src/map/still/svg.ts';
import { fit } from '../../../src/map/view/viewport.ts';
import { style } from '../../../src/map/style.ts';
import { many } from '../../fixtures/many.ts';

const dataset = many(3000);
const c = catalogue(dataset);
const { points, box } = dotsOf(dataset);
const places = new Set(dataset.places.map(({ point }) => point?.join()));
const colours = coloursOf(dataset.sites, ({ id }) => (id.endsWith('3') ? '#D55E00' : '#0072B2'));

const dotsIn = (dots: SparseDots, zoom: number) =>
  dots
    .query(box, zoom)
    .features.flatMap(({ geometry, properties }) =>
      geometry.coordinates.map((point) => ({ point, colour: properties.colour })),
    );

test.for([3, 6, 9])(
  'at zoom %i each dot is where a site is, and each site has a dot at most 6 px off',
  (zoom) => {
    const found = dotsIn(new SparseDots(points), zoom);
    const seen = new Set(found.map(({ point }) => point.join()));
    expect(seen.size).toBe(found.length);
    for (const point of seen) expect(places.has(point)).toBe(true);
    const pixels = (point: readonly number[]) =>
      toWorld(point as [number, number]).map((share) => share * worldSize * 2 ** zoom) as [number, number];
    const drawn = found.map(({ point }) => pixels(point));
    for (let row = 0; row < dataset.sites.length; row += 37) {
      const [x, y] = pixels([points[2 * row]!, points[2 * row + 1]!]);
      expect(Math.min(...drawn.map(([x2, y2]) => Math.hypot(x - x2, y - y2)))).toBeLessThan(6);
    }
  },
);

test('only the sites that are shown have dots, each in its colour', () => {
  const dots = new SparseDots(points);
  const rows = emptySet(dataset.sites.length);
  addAll(
    rows,
    [...dataset.sites.keys()].filter((row) => row % 7 === 3),
  );
  dots.show(rows, colours);
  const found = dotsIn(dots, 11);
  expect(found.length).toBeGreaterThan(200);
  for (const { point, colour } of found) {
    const here = [...dataset.sites.keys()].filter(
      (row) => points[2 * row] === point[0] && points[2 * row + 1] === point[1],
    );
    const own = here.filter((row) => row % 7 === 3).map((row) => colours.names[colours.of[row]!]);
    expect(own).toContain(colour);
  }
});

test('however many there are, no more dots are drawn than a picture can hold; none without a point', () => {
  const grid = Array.from({ length: 120_000 }, (_, i) => [
    65 + (i % 400) / 40,
    25 + Math.floor(i / 400) / 40,
  ]);
  const dense = dotsIn(new SparseDots(Float64Array.from([...grid.flat(), NaN, NaN])), 8);
  expect(dense.length).toBeGreaterThan(2500);
  expect(dense.length).toBeLessThanOrEqual(5000);
});

test('the picture of a crowd says every count, whatever lies there, and names what stands by itself', () => {
  const [site] = dataset.sites;
  const point: [number, number] = [72, 31];
  const clusters = [12, 3456].map((count) => ({ point: [74, 31] as [number, number], count, opens: 7 }));
  const near = siteFeatures({
    c,
    lang: 'en',
    clusters,
    marks: [{ sites: [site!], count: 1, point, at: point, target: 28 }],
    side: 28,
    controls: [],
    rings: new Map([[site!.id, 1]]),
    number: String,
  });
  const dots = new SparseDots(points);
  dots.show(emptySet(dataset.sites.length).fill(-1), colours);
  const view = fit({ width: 900, height: 700 }, box, { top: 0, right: 0, bottom: 0, left: 0 }, 11);
  const options = { theme: 'light', lang: 'en', borders: 'defacto', base: './', overlay: null } as const;
  const sites = crowdStyle({ type: 'geojson', data: dots.query(box, view.zoom) }, near, options);
  const text = svgText(
    runToEnd(
      paint({
        style: style(options, sites),
        view,
        tiles: new Map(),
        images: styleImages(palettes.light),
        measure: (words, size) => words.length * size * 0.5,
      }),
    ),
  );
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  for (const words of ['12', '3456', site!.name.en!.split(' ')[0]!]) expect(text).toContain(`>${words}`);
  const layer = (id: string) => text.split(`data-layer="${id}"`)[1]!.split('data-layer')[0]!;
  expect(layer('ring')).toContain('r="20"');
  // Expect one SVG path for each colour, however many dots there are.
  expect(layer('sites').match(/<path/g)).toHaveLength(2);
  expect(layer('sites').match(/h0/g)!.length).toBeGreaterThan(1000);
  expect(text).not.toContain('r="0"');
});

test('a key of the style names its image again', () => {
  const looks = {
    mark: markKey,
    ring: (opacity: number) => `ring ${opacity}`,
    cluster: () => 'hexagon',
    blank: (width: number, height: number) => `${width} × ${height}`,
  };
  const split = markKey([...starMark, { shape: 'circle', colour: null }]);
  expect(imageForKey(split, looks)).toBe(split);
  expect(imageForKey('ring', looks)).toBe('ring 1');
  expect(imageForKey('faint ring', looks)).toBe('ring 0.7');
  expect(imageForKey('cluster', looks)).toBe('hexagon');
  expect(imageForKey(blankKey([120, 48]), looks)).toBe('120 × 48');
  expect(imageForKey('airport', looks)).toBeNull();
});
