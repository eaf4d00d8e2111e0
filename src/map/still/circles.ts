import { node, px, type SvgNode } from './svg.ts';
import type { ProjectedFeature } from './tiles.ts';
import type { PropertyReader } from './property-reader.ts';

const roundOpacity = (value: number) => px(value * 100) / 100;

/** SVG path for many equal circles: strokes of length zero with round ends. */
const dots = (d: string, stroke: string, radius: number, opacity: number) =>
  node('path', {
    d,
    stroke,
    'stroke-width': px(2 * radius),
    'stroke-opacity': opacity,
    'stroke-linecap': 'round',
  });

/** Draws a feature of a MapLibre circle layer as SVG; returns nothing if the feature is invisible. */
export function circles(feature: ProjectedFeature, read: PropertyReader): SvgNode[] {
  const radius = px(read('circle-radius', feature, 5));
  const fill = read('circle-color', feature, '#000');
  const opacity = roundOpacity(read('circle-opacity', feature, 1));
  const edge = read('circle-stroke-color', feature, '#000');
  const width = read('circle-stroke-width', feature, 0);
  const edgeOpacity = roundOpacity(read('circle-stroke-opacity', feature, 1));
  if (radius === 0 || (opacity === 0 && (width === 0 || edgeOpacity === 0))) return [];
  if (feature.parts.length > 1) {
    const d = feature.parts.map(([point]) => `M${point!.map(px).join(' ')}h0`).join('');
    const outline = width ? [dots(d, edge, radius + width, edgeOpacity)] : [];
    return [...outline, dots(d, fill, radius, opacity)];
  }
  const [cx, cy] = feature.parts[0]![0]!;
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
