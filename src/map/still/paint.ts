import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { markRoom, markSize } from '../sites/mark-geometry.ts';
import { featuresInGeoJSON } from './geojson.ts';
import { geometryNodes } from './geometry-layers.ts';
import type { StyleImages } from './marks.ts';
import { label, type TextWidth } from './labels.ts';
import { CollisionIndex } from './collision-index.ts';
import { node, px, type SvgNode } from './svg.ts';
import { featuresInTiles, type ProjectedFeature, type Tiles } from './tiles.ts';
import {
  layerFilter,
  propertyReader,
  type FeatureState,
  type PropertyReader,
  type GlobalState,
} from './property-reader.ts';
import type { Viewport } from '../view/viewport.ts';

/** Input of `paint`: the style, the view and all that the style refers to. */
export interface PaintInput {
  style: StyleSpecification;
  view: Viewport;
  tiles: Tiles;
  /** Images to which the style refers, by name, each centred on (0, 0). */
  images: StyleImages;
  measure: TextWidth;
  stateOf?: (feature: ProjectedFeature) => FeatureState;
}

/** Features of a map layer’s source, projected into the view in pixels. */
function featuresOf(
  layer: LayerSpecification,
  { style, view, tiles }: PaintInput,
): readonly ProjectedFeature[] {
  if (!('source' in layer) || typeof layer.source !== 'string') return [];
  const source = style.sources[layer.source];
  if (source?.type === 'geojson') return featuresInGeoJSON(source.data as FeatureCollection, view);
  if (source?.type !== 'vector') return [];
  return featuresInTiles(tiles, String(layer['source-layer']), view);
}

/** Draws the icon of a feature and adds its rectangle to the index of placed symbols, so that names do not cover it. */
function icon(
  feature: ProjectedFeature,
  read: PropertyReader,
  images: StyleImages,
  index: CollisionIndex,
): SvgNode[] {
  const image = images.get(String(read('icon-image', feature, '')));
  const opacity = read<number>('icon-opacity', feature, 1);
  if (!image || opacity === 0) return [];
  const [right, down] = read<readonly [number, number]>('icon-offset', feature, [0, 0]);
  const size = read<number>('icon-size', feature, 1);
  const [x, y] = [feature.parts[0]![0]![0] + right * size, feature.parts[0]![0]![1] + down * size];
  const side = markSize + markRoom;
  const { width = side, height = side } = image.attributes as { width?: number; height?: number };
  const [half, high] = [(width / 2) * size, (height / 2) * size];
  if (!read('icon-ignore-placement', feature, false)) index.add([[x - half, y - high, x + half, y + high]]);
  const transform = `translate(${px(x)} ${px(y)}) scale(${px(size * 100) / 100})`;
  return [node('g', { transform, opacity }, [image])];
}

/** Draws one layer of the map’s style at the view’s zoom; icons and names in the order of their sort keys. */
function paintLayer(
  layer: LayerSpecification,
  input: PaintInput,
  index: CollisionIndex,
  state: GlobalState,
): SvgNode[] {
  const { style, view, images, measure, stateOf } = input;
  const read = propertyReader(layer, view.zoom, state, stateOf);
  const features = featuresOf(layer, input).filter(layerFilter(layer, view.zoom, state));
  const source = 'source' in layer ? style.sources[String(layer.source)] : undefined;
  if (layer.type !== 'symbol') return geometryNodes(layer, source, features, read, view);
  const order = (feature: ProjectedFeature) => read('symbol-sort-key', feature, 0);
  return features
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((feature) => [...icon(feature, read, images, index), ...label(feature, read, index, measure)]);
}

/**
 * Draws a MapLibre style as SVG, with the same layers, filters, colours, widths and names as MapLibre. Names are placed
 * from the top layer down, without overlaps. Yields after each layer, so that the caller can let the browser respond.
 */
export function* paint(input: PaintInput): Generator<void, SvgNode> {
  const { style, view } = input;
  const index = new CollisionIndex();
  const state = Object.fromEntries(
    Object.entries(style.state ?? {}).map(([key, { default: value }]) => [key, value]),
  );
  const layers: SvgNode[] = [];
  for (const layer of [...style.layers].reverse()) {
    const nodes = paintLayer(layer, input, index, state);
    if (nodes.length) layers.unshift(node('g', { 'data-layer': layer.id }, nodes));
    yield;
  }
  const { width, height } = view;
  return node(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    layers,
  );
}
