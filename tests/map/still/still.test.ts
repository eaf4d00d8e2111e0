import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BOUNDARIES } from '../../../geo/cartography/boundaries.ts';
import { REGION } from '../../../geo/cartography/extent.ts';
import { rectanglesAlong, CollisionIndex } from '../../../src/map/still/collision-index.ts';
import { runToEnd } from '../../../src/data/kit/tasks.ts';
import { paint } from '../../../src/map/still/paint.ts';
import { svgText } from '../../../src/map/still/svg.ts';
import { readTile, featuresInTiles, tilesOf } from '../../../src/map/still/tiles.ts';
import { fit, project, type Viewport } from '../../../src/map/view/viewport.ts';
import { combinations, drawn } from '../basemap/options.ts';

const view: Viewport = fit({ width: 900, height: 700 }, [70, 29, 79, 36], none(), 11);
function none() {
  return { top: 0, right: 0, bottom: 0, left: 0 };
}
const folder = join(import.meta.dirname, '../../../public/basemap/tiles');
const tiles = new Map(
  tilesOf(view, REGION).map((address) => [address, readTile(readFileSync(join(folder, `${address}.pbf`)))]),
);
test('a layer of the tiles is laid out once for a view, and anew for another', () => {
  const [layer] = Object.keys([...tiles.values()][0]!.layers);
  const laid = featuresInTiles(tiles, layer!, view);
  expect(laid.length).toBeGreaterThan(0);
  expect(featuresInTiles(tiles, layer!, view)).toBe(laid);
  const nearer = featuresInTiles(tiles, layer!, { ...view, zoom: view.zoom + 1 });
  expect(nearer).toHaveLength(laid.length);
  expect(nearer[0]!.parts).not.toEqual(laid[0]!.parts);
  expect(featuresInTiles(tiles, layer!, view)).toEqual(laid);
});

const svg = (options: Parameters<typeof drawn>[0]) => {
  const { sources, layers } = drawn(options);
  const style = { version: 8 as const, sources, layers };
  return svgText(
    runToEnd(paint({ style, view, tiles, images: new Map(), measure: (t, size) => t.length * size * 0.5 })),
  );
};

test.each(combinations)(
  'the still picture of $name is sound and draws its boundaries alone',
  ({ borders, ...rest }) => {
    const text = svg({ borders, ...rest });
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    const classes = new Set([...text.matchAll(/data-layer="boundary-(\w+)-/g)].map(([, name]) => name));
    for (const name of ['loc', 'intl', 'agpl'] as const)
      expect(classes.has(name)).toBe(
        BOUNDARIES.find((row) => row.class === name)!.views[borders] !== undefined,
      );
    expect(text).toContain('data-layer="label-city"');
  },
);

test('text of the data is text in the picture, whatever it holds', () => {
  const parsed = svgText({ tag: 'text', attributes: { id: '"><x' }, children: ['<script>&'] });
  expect(parsed).toBe('<text id="&quot;&gt;&lt;x">&lt;script&gt;&amp;</text>');
});

test('a box is fitted so that its sides touch the room that is left', () => {
  const padding = { top: 10, right: 200, bottom: 30, left: 100 };
  const fitted = fit({ width: 900, height: 700 }, [70, 29, 79, 36], padding, 11);
  const [left, top] = project(fitted, [70, 36]);
  const [right, bottom] = project(fitted, [79, 29]);
  expect([left - 100, 700 - right, top - 10, 670 - bottom].every((free) => free > -0.01)).toBe(true);
  expect(Math.min(left - 100, top - 10)).toBeCloseTo(0, 3);
  expect(left - 100).toBeCloseTo(700 - right, 3);
});

test('a name where another stands is refused, beside it is not', () => {
  const room = new CollisionIndex();
  room.add(rectanglesAlong([100, 100], 80, 16, 0));
  expect(room.isFree(rectanglesAlong([150, 105], 40, 16, 0))).toBe(false);
  expect(room.isFree(rectanglesAlong([190, 100], 40, 16, 30))).toBe(true);
});
