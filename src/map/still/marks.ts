import { shapes, type Slice } from '../../data/marks.ts';
import { imageNamed, type Looks } from '../sites/image-keys.ts';
import { markSize } from '../sites/laid.ts';
import type { Palette } from '../palette.ts';
import { node, px, type Node } from './svg.ts';

/** Width of the box that the paths of a mark are written in. */
const box = 24;

/** A mark around (0, 0): each slice shows its part of its own shape. */
function mark(slices: readonly Slice[]): Node {
  const width = box / slices.length;
  const parts = slices.map(({ shape, colour }, i) => {
    const d = shapes[shape];
    const part = `${i === 0 ? -4 : i * width} -4 ${i === slices.length - 1 ? width + 8 : width + (i ? 0 : 4)} 32`;
    const [x, y, w, h] = part.split(' ').map(Number) as [number, number, number, number];
    const edge = shape === 'star' ? {} : { stroke: '#1D1B18', 'stroke-width': 1.3 };
    return node('svg', { x, y, width: w, height: h, viewBox: part }, [
      node('path', { d, fill: 'none', stroke: '#fff', 'stroke-width': 4.5 }),
      node('path', { d, fill: colour ?? '#fff', ...edge }),
    ]);
  });
  const transform = `scale(${markSize / box}) translate(${-box / 2} ${-box / 2})`;
  return node('g', { transform, 'stroke-linejoin': 'round' }, parts);
}

const ring = (ink: string, opacity: number) =>
  node('circle', { r: 20, fill: '#fff', 'fill-opacity': 0.55, stroke: ink, 'stroke-width': 2.5, opacity });

/** A cluster as the map draws it: a hexagon in the colour of text. */
function cluster({ ink, halo }: Palette): Node {
  const [far, half, high] = [15, 7.5, 15 * Math.sin(Math.PI / 3)].map(px);
  const d = `M${far} 0L${half} ${high}H-${half}L-${far} 0L-${half} -${high}H${half}Z`;
  const look = { fill: ink, stroke: halo, 'stroke-width': 4, 'stroke-linejoin': 'round' };
  return node('path', { d, 'paint-order': 'stroke', ...look });
}

/** What the images look like that a style names, around their middle. */
export type Images = Pick<ReadonlyMap<string, Node>, 'get'>;

/** Them, in the colours of a palette. */
export function images(palette: Palette): Images {
  const looks: Looks<Node> = {
    mark,
    ring: (opacity) => ring(palette.ink, opacity),
    cluster: () => cluster(palette),
    blank: (width, height) => node('rect', { width, height, x: -width / 2, y: -height / 2, fill: 'none' }),
  };
  return { get: (key) => imageNamed(key, looks) ?? undefined };
}
