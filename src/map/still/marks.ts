import type { Catalogue } from '../../data/catalogue.ts';
import { fan } from '../../data/fan.ts';
import { markKey, markOf, shapes, type Slice } from '../../data/marks.ts';
import type { Palette } from '../palette.ts';
import { leaderKey, offsetOf, ringKey } from '../fanned.ts';
import { node, type Node } from './svg.ts';

/** Width of a mark in CSS pixels, and of the box that its paths are written in. */
const size = 26;
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
  const transform = `scale(${size / box}) translate(${-box / 2} ${-box / 2})`;
  return node('g', { transform, 'stroke-linejoin': 'round' }, parts);
}

const ring = (ink: string) =>
  node('circle', { r: 20, fill: '#fff', 'fill-opacity': 0.55, stroke: ink, 'stroke-width': 2.5 });

/** A leader from the true point at (0, 0) to where the mark stands; the point is dotted. */
function leader([right, down]: [number, number], { ink, halo }: Palette): Node {
  const pass = (colour: string, width: number, dot: number) => [
    node('path', { d: `M0 0L${right} ${down}`, stroke: colour, 'stroke-width': width }),
    node('circle', { r: dot, fill: colour }),
  ];
  return node('g', {}, [...pass(halo, 4, 5), ...pass(ink, 1.6, 3)]);
}

/** Every image that the style names, around its middle. */
export function images(catalogues: readonly Catalogue[], palette: Palette): Map<string, Node> {
  const made = new Map([[ringKey, ring(palette.ink)]]);
  for (const c of catalogues)
    for (const site of c.dataset.sites) {
      const slices = markOf(c, site);
      made.set(markKey(slices), mark(slices));
    }
  for (const slot of fan(catalogues[0]!).values())
    if (slot.angle !== null) made.set(leaderKey(slot), leader(offsetOf(slot), palette));
  return made;
}
