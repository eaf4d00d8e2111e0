import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { groupBy } from '../../data/kit/collect.ts';
import { circles } from './circles.ts';
import { node, px, type Node } from './svg.ts';
import type { Shape } from './tiles.ts';
import type { Reader } from './values.ts';
import { project, type View } from '../view/viewport.ts';

/** Points nearer than this to the last one drawn, in pixels, are left out. */
const finest = 0.8;

/** A line as SVG path data, each point as its way from the one before, to a tenth of a pixel. */
function thinned(part: Shape['parts'][number]): string {
  let [x, y] = part[0]!.map(px) as [number, number];
  const steps = part.slice(1).flatMap((point, i) => {
    const [right, down] = [px(point[0] - x), px(point[1] - y)];
    if (i < part.length - 2 && Math.hypot(right, down) < finest) return [];
    [x, y] = [px(x + right), px(y + down)];
    return `${right} ${down}`;
  });
  return `M${part[0]!.map(px).join(' ')}l${steps.join(' ').replaceAll(' -', '-')}`;
}

/** SVG path data of the parts of a shape that touch the picture; empty where none does. */
function pathOf({ parts, type }: Shape, { width, height }: View): string {
  return parts
    .filter((part) => {
      const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
      return (
        Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height
      );
    })
    .map((part) => `${thinned(part)}${type === 3 ? 'Z' : ''}`)
    .join('');
}

/** One path for all shapes that look the same: where tiles overlap, nothing is painted twice. */
function paths(
  shapes: readonly Shape[],
  view: View,
  look: (shape: Shape) => Record<string, string | number | undefined>,
): Node[] {
  const alike = groupBy(shapes, (shape) => JSON.stringify(look(shape)));
  return [...alike.values()].flatMap((group) => {
    const d = group.map((shape) => pathOf(shape, view)).join('');
    return d ? [node('path', { d, ...look(group[0]!) })] : [];
  });
}

/** A picture with a known frame, as the relief is. */
function picture(source: SourceSpecification | undefined, opacity: number, view: View): Node[] {
  if (source?.type !== 'image') return [];
  const [x, y] = project(view, source.coordinates[0]);
  const [right, bottom] = project(view, source.coordinates[2]);
  const box = { x: px(x), y: px(y), width: px(right - x), height: px(bottom - y) };
  return [node('image', { href: source.url, preserveAspectRatio: 'none', opacity, ...box })];
}

/**
 * What a layer without names or marks draws.
 * @throws Error naming the layer, where it is of a type that is not drawn here
 */
export function ground(
  layer: LayerSpecification,
  source: SourceSpecification | undefined,
  shapes: readonly Shape[],
  read: Reader,
  view: View,
): Node[] {
  switch (layer.type) {
    case 'background':
      return [
        node('rect', {
          width: view.width,
          height: view.height,
          fill: read('background-color', null, '#fff'),
        }),
      ];
    case 'raster':
      return picture(source, read('raster-opacity', null, 1), view);
    case 'fill':
      return paths(shapes, view, (shape) => ({
        fill: read('fill-color', shape, '#000'),
        'fill-opacity': read('fill-opacity', shape, 1),
      }));
    case 'line':
      return paths(shapes, view, (shape) => {
        const width = read('line-width', shape, 1);
        const dashes = read<number[] | null>('line-dasharray', shape, null);
        return {
          fill: 'none',
          stroke: read('line-color', shape, '#000'),
          'stroke-width': px(width * 10) / 10,
          'stroke-opacity': read('line-opacity', shape, 1),
          'stroke-linejoin': read('line-join', shape, 'miter'),
          'stroke-linecap': read('line-cap', shape, 'butt'),
          'stroke-dasharray': dashes?.map((dash) => px(dash * width)).join(' '),
        };
      });
    case 'circle':
      return shapes.flatMap((shape) => circles(shape, read));
    default:
      throw new Error(
        `The still picture cannot draw the layer “${layer.id}”: its type “${layer.type}” is unknown to src/map/still/ground.ts`,
      );
  }
}
