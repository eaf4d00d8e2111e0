import { node, px, type Node } from './svg.ts';
import type { Shape } from './tiles.ts';
import type { Reader } from './values.ts';

const share = (value: number) => px(value * 100) / 100;

/** One path for circles around many points: strokes without length, whose ends are round. */
const dots = (d: string, stroke: string, radius: number, opacity: number) =>
  node('path', {
    d,
    stroke,
    'stroke-width': px(2 * radius),
    'stroke-opacity': opacity,
    'stroke-linecap': 'round',
  });

/** What a layer of circles draws for one shape; nothing where none of it could be seen. */
export function circles(shape: Shape, read: Reader): Node[] {
  const radius = px(read('circle-radius', shape, 5));
  const fill = read('circle-color', shape, '#000');
  const opacity = share(read('circle-opacity', shape, 1));
  const edge = read('circle-stroke-color', shape, '#000');
  const width = read('circle-stroke-width', shape, 0);
  const edgeOpacity = share(read('circle-stroke-opacity', shape, 1));
  if (radius === 0 || (opacity === 0 && (width === 0 || edgeOpacity === 0))) return [];
  if (shape.parts.length > 1) {
    const d = shape.parts.map(([point]) => `M${point!.map(px).join(' ')}h0`).join('');
    const around = width ? [dots(d, edge, radius + width, edgeOpacity)] : [];
    return [...around, dots(d, fill, radius, opacity)];
  }
  const [cx, cy] = shape.parts[0]![0]!;
  return [
    node('circle', {
      cx: px(cx),
      cy: px(cy),
      r: radius,
      fill,
      'fill-opacity': opacity,
      stroke: edge,
      'stroke-width': width,
      'stroke-opacity': edgeOpacity,
    }),
  ];
}
