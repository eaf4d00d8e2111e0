import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { markRoom, markSize } from '../sites/mark-geometry.ts';
import { shapesOf } from './geojson.ts';
import { ground } from './ground.ts';
import type { Images } from './marks.ts';
import { name, type Measure } from './names.ts';
import { Room } from './room.ts';
import { node, px, type Node } from './svg.ts';
import { shapesIn, type Shape, type Tiles } from './tiles.ts';
import { filterOf, reader, type FeatureState, type Reader, type State } from './values.ts';
import type { View } from '../view/viewport.ts';

export interface Picture {
  style: StyleSpecification;
  view: View;
  tiles: Tiles;
  /** What the style's images look like, around their middle. */
  images: Images;
  measure: Measure;
  stateOf?: (shape: Shape) => FeatureState;
}

function shapesFor(layer: LayerSpecification, { style, view, tiles }: Picture): readonly Shape[] {
  if (!('source' in layer) || typeof layer.source !== 'string') return [];
  const source = style.sources[layer.source];
  if (source?.type === 'geojson') return shapesOf(source.data as FeatureCollection, view);
  if (source?.type !== 'vector') return [];
  return shapesIn(tiles, String(layer['source-layer']), view);
}

/** The mark of a shape, and the room that it takes from the names. */
function icon(shape: Shape, read: Reader, images: Images, room: Room): Node[] {
  const image = images.get(String(read('icon-image', shape, '')));
  const opacity = read<number>('icon-opacity', shape, 1);
  if (!image || opacity === 0) return [];
  const [right, down] = read<readonly [number, number]>('icon-offset', shape, [0, 0]);
  const size = read<number>('icon-size', shape, 1);
  const [x, y] = [shape.parts[0]![0]![0] + right * size, shape.parts[0]![0]![1] + down * size];
  const side = markSize + markRoom;
  const { width = side, height = side } = image.attributes as { width?: number; height?: number };
  const [half, high] = [(width / 2) * size, (height / 2) * size];
  if (!read('icon-ignore-placement', shape, false)) room.take([[x - half, y - high, x + half, y + high]]);
  const transform = `translate(${px(x)} ${px(y)}) scale(${px(size * 100) / 100})`;
  return [node('g', { transform, opacity }, [image])];
}

/** What one layer draws. */
function painted(layer: LayerSpecification, picture: Picture, room: Room, state: State): Node[] {
  const { style, view, images, measure, stateOf } = picture;
  const read = reader(layer, view.zoom, state, stateOf);
  const shapes = shapesFor(layer, picture).filter(filterOf(layer, view.zoom, state));
  const source = 'source' in layer ? style.sources[String(layer.source)] : undefined;
  if (layer.type !== 'symbol') return ground(layer, source, shapes, read, view);
  const order = (shape: Shape) => read('symbol-sort-key', shape, 0);
  return shapes
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((shape) => [...icon(shape, read, images, room), ...name(shape, read, room, measure)]);
}

/**
 * The picture that MapLibre would draw of a style, as SVG: the same layers, filters, colours, widths and names. Names
 * are placed from the uppermost layer down, and what is placed first has the room. It may be interrupted after each layer.
 */
export function* paint(picture: Picture): Generator<void, Node> {
  const { style, view } = picture;
  const room = new Room();
  const state = Object.fromEntries(
    Object.entries(style.state ?? {}).map(([key, { default: value }]) => [key, value]),
  );
  const layers: Node[] = [];
  for (const layer of [...style.layers].reverse()) {
    const nodes = painted(layer, picture, room, state);
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
