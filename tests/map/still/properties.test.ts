import { readFileSync } from 'node:fs';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { runToEnd } from '../../../src/data/kit/tasks.ts';
import { fit, type Viewport } from '../../../src/map/view/viewport.ts';
import { REGION } from '../../../geo/cartography/extent.ts';
import { crowdStyle } from '../../../src/map/crowd/layers.ts';
import { measureFeatures } from '../../../src/map/basemap/measure-layers.ts';
import { palettes } from '../../../geo/cartography/palette.ts';
import { siteFeatures } from '../../../src/map/sites/features.ts';
import { siteStyle } from '../../../src/map/sites/layers.ts';
import { ignoredProperties } from '../../../src/map/still/ignored-properties.ts';
import { styleImages } from '../../../src/map/still/marks.ts';
import { paint } from '../../../src/map/still/paint.ts';
import { readTile, tilesOf } from '../../../src/map/still/tiles.ts';
import { style, type StyleOptions } from '../../../src/map/style.ts';
import { small } from '../../fixtures/small.ts';
import { combinations } from '../basemap/options.ts';

const c = catalogue(small);
const [site, other] = small.sites;
const [here, there] = [[74, 33] as [number, number], [74.5, 33.5] as [number, number]];
/**
 * Everything that the map can draw of sites: a symbol with its disc, one pushed aside, one for several sites, a cluster
 * and a control.
 */
const shown = siteFeatures({
  c,
  lang: 'en',
  clusters: [{ point: [76, 33], count: 12, opens: 7 }],
  marks: [
    { sites: [site!], count: 1, point: here, at: here, target: 28 },
    { sites: [other!], count: 1, point: here, at: there, target: 28 },
    { sites: [site!, other!], count: 2, point: [72, 31], at: [72, 31], target: 28 },
  ],
  side: 28,
  controls: [{ at: [70, 30], size: [40, 40] }],
  rings: new Map([[site!.id, 1]]),
  number: String,
});
const dots = {
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      properties: { colour: '#0072B2' },
      geometry: { type: 'Point' as const, coordinates: here },
    },
  ],
};

/** Map styles of few sites and of very many. */
const styles = (options: StyleOptions): StyleSpecification[] =>
  [siteStyle(shown, options), crowdStyle({ type: 'geojson', data: dots }, shown, options)].map((sites) => {
    const whole = style(options, sites);
    const lines = { type: 'geojson' as const, data: measureFeatures([[here, there]], [here, there]) };
    return { ...whole, sources: { ...whole.sources, measure: lines } };
  });
const plain = { base: 'https://sited.example/', overlay: null };

/** Properties that some layer of a map style sets, each with the type of that layer. */
function given({ layers }: StyleSpecification): string[] {
  return layers.flatMap(({ type, ...layer }) =>
    [layer.layout, layer.paint].flatMap((some) => Object.keys(some ?? {}).map((key) => `${type} ${key}`)),
  );
}

/** Wraps a layer so that each property that is read from it is added to `read`. */
function watched(layer: LayerSpecification, read: Set<string>): LayerSpecification {
  const noting = (some: object | undefined) =>
    some &&
    new Proxy(some, {
      get(target, key) {
        if (key in target) read.add(`${layer.type} ${String(key)}`);
        return Reflect.get(target, key);
      },
    });
  return { ...layer, layout: noting(layer.layout), paint: noting(layer.paint) } as LayerSpecification;
}

const view: Viewport = fit(
  { width: 900, height: 700 },
  [70, 29, 79, 36],
  { top: 0, right: 0, bottom: 0, left: 0 },
  11,
);

/** Properties that are read while pictures of the style are painted, at zooms from far away to near. */
function drawn(whole: StyleSpecification): Set<string> {
  const read = new Set<string>();
  const layers = whole.layers.map((layer) => watched(layer, read));
  for (const zoom of [4.5, view.zoom, 9]) {
    const near = { ...view, zoom };
    const tiles = new Map(
      tilesOf(near, REGION).map((address) => [
        address,
        readTile(readFileSync(`public/basemap/tiles/${address}.pbf`)),
      ]),
    );
    const measure = (text: string, size: number) => text.length * size * 0.5;
    runToEnd(
      paint({ style: { ...whole, layers }, view: near, tiles, images: styleImages(palettes.light), measure }),
    );
  }
  return read;
}

test('each property of the style, in every theme, language and view, is drawn or on the list of those that are not', () => {
  const used = new Set(
    combinations.flatMap(({ palette: { theme }, lang, borders }) =>
      styles({ theme, lang, borders, ...plain }).flatMap(given),
    ),
  );
  const read = styles({ theme: 'light', lang: 'en', borders: 'defacto', ...plain }).map(drawn);
  const left = [...used].filter((property) => !read.some((some) => some.has(property)));
  expect(left.map((property) => property.split(' ')[1]!).sort()).toEqual(
    Object.keys(ignoredProperties).sort(),
  );
});

test('a layer of a type that the still picture does not know is refused by its name', () => {
  const whole: StyleSpecification = {
    version: 8,
    sources: { heights: { type: 'raster-dem', url: 'heights' } },
    layers: [{ id: 'slopes', type: 'hillshade', source: 'heights' }],
  };
  const picture = { style: whole, view, tiles: new Map(), images: new Map(), measure: () => 0 };
  expect(() => runToEnd(paint(picture))).toThrow(/cannot draw the layer “slopes”: its type “hillshade”/);
});
