import { markBox, markInk, shapes, type Slice } from '../../data/catalogue/marks.ts';
import { imageForKey, type ImageFactory } from '../sites/image-keys.ts';
import {
  casingWidth,
  edgeWidth,
  hexagonRadius,
  hexagonStroke,
  markSize,
  ringFill,
  ringRadius,
  ringWidth,
} from '../sites/mark-geometry.ts';
import type { Palette } from '../../../geo/cartography/palette.ts';
import { node, px, type SvgNode } from './svg.ts';

/**
 * Draws a mark (symbol of a site) around (0, 0). Where sources name several groups, each slice shows a part of its
 * group’s shape.
 */
function mark(slices: readonly Slice[]): SvgNode {
  const width = markBox / slices.length;
  const parts = slices.map(({ shape, colour }, i) => {
    const d = shapes[shape];
    const part = `${i === 0 ? -4 : i * width} -4 ${i === slices.length - 1 ? width + 8 : width + (i ? 0 : 4)} 32`;
    const [x, y, w, h] = part.split(' ').map(Number) as [number, number, number, number];
    const edge = shape === 'star' ? {} : { stroke: markInk, 'stroke-width': edgeWidth };
    return node('svg', { x, y, width: w, height: h, viewBox: part }, [
      node('path', { d, fill: 'none', stroke: '#fff', 'stroke-width': casingWidth }),
      node('path', { d, fill: colour ?? '#fff', ...edge }),
    ]);
  });
  const transform = `scale(${markSize / markBox}) translate(${-markBox / 2} ${-markBox / 2})`;
  return node('g', { transform, 'stroke-linejoin': 'round' }, parts);
}

const ring = (ink: string, opacity: number) =>
  node('circle', {
    r: ringRadius,
    fill: '#fff',
    'fill-opacity': ringFill,
    stroke: ink,
    'stroke-width': ringWidth,
    opacity,
  });

/** Draws the hexagon of a cluster (symbol for several sites), in the colour of text. */
function cluster({ ink, halo }: Palette): SvgNode {
  const [far, half, high] = [1, 0.5, Math.sin(Math.PI / 3)].map((share) => px(share * hexagonRadius));
  const d = `M${far} 0L${half} ${high}H-${half}L-${far} 0L-${half} -${high}H${half}Z`;
  const look = { fill: ink, stroke: halo, 'stroke-width': hexagonStroke, 'stroke-linejoin': 'round' };
  return node('path', { d, 'paint-order': 'stroke', ...look });
}

/** Images that the map’s style names, as SVG, each centred on (0, 0). */
export type StyleImages = Pick<ReadonlyMap<string, SvgNode>, 'get'>;

/** Draws the images that the map’s style names, in the colours of a palette. */
export function styleImages(palette: Palette): StyleImages {
  const factory: ImageFactory<SvgNode> = {
    mark,
    ring: (opacity) => ring(palette.ink, opacity),
    cluster: () => cluster(palette),
    blank: (width, height) => node('rect', { width, height, x: -width / 2, y: -height / 2, fill: 'none' }),
  };
  return { get: (key) => imageForKey(key, factory) ?? undefined };
}
