import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { groupBy } from '../../data/kit/collect.ts';
import { circles } from './circles.ts';
import { node, px, type SvgNode } from './svg.ts';
import type { ProjectedFeature } from './tiles.ts';
import type { PropertyReader } from './property-reader.ts';
import { project, type Viewport } from '../view/viewport.ts';

/** Minimum distance in pixels between two points of a drawn line; nearer points are left out. */
const tolerance = 0.8;

/** Simplifies a line into SVG path data, in relative steps to a tenth of a pixel. */
function simplified(part: ProjectedFeature['parts'][number]): string {
  let [x, y] = part[0]!.map(px) as [number, number];
  const steps = part.slice(1).flatMap((point, i) => {
    const [right, down] = [px(point[0] - x), px(point[1] - y)];
    if (i < part.length - 2 && Math.hypot(right, down) < tolerance) return [];
    [x, y] = [px(x + right), px(y + down)];
    return `${right} ${down}`;
  });
  return `M${part[0]!.map(px).join(' ')}l${steps.join(' ').replaceAll(' -', '-')}`;
}

/** SVG path data of the parts of a feature that may touch the viewport; empty if none does. */
function pathOf({ parts, type }: ProjectedFeature, { width, height }: Viewport): string {
  return parts
    .filter((part) => {
      const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
      return (
        Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height
      );
    })
    .map((part) => `${simplified(part)}${type === 3 ? 'Z' : ''}`)
    .join('');
}

/** Draws all features of equal appearance as one SVG path, so that nothing is painted twice where tiles overlap. */
function paths(
  features: readonly ProjectedFeature[],
  view: Viewport,
  look: (feature: ProjectedFeature) => Record<string, string | number | undefined>,
): SvgNode[] {
  const byLook = groupBy(features, (feature) => JSON.stringify(look(feature)));
  return [...byLook.values()].flatMap((group) => {
    const d = group.map((feature) => pathOf(feature, view)).join('');
    return d ? [node('path', { d, ...look(group[0]!) })] : [];
  });
}

/** Draws an image whose corners lie at known points, as the relief, in SVG. */
function imageNode(source: SourceSpecification | undefined, opacity: number, view: Viewport): SvgNode[] {
  if (source?.type !== 'image') return [];
  const [x, y] = project(view, source.coordinates[0]);
  const [right, bottom] = project(view, source.coordinates[2]);
  const box = { x: px(x), y: px(y), width: px(right - x), height: px(bottom - y) };
  return [node('image', { href: source.url, preserveAspectRatio: 'none', opacity, ...box })];
}

/**
 * Draws a layer of the map’s style as SVG, except names and icons: background, image, areas, lines, circles.
 * @throws Error with the id of the layer, if its type is not one of these
 */
export function geometryNodes(
  layer: LayerSpecification,
  source: SourceSpecification | undefined,
  features: readonly ProjectedFeature[],
  read: PropertyReader,
  view: Viewport,
): SvgNode[] {
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
      return imageNode(source, read('raster-opacity', null, 1), view);
    case 'fill':
      return paths(features, view, (feature) => ({
        fill: read('fill-color', feature, '#000'),
        'fill-opacity': read('fill-opacity', feature, 1),
      }));
    case 'line':
      return paths(features, view, (feature) => {
        const width = read('line-width', feature, 1);
        const dashes = read<number[] | null>('line-dasharray', feature, null);
        return {
          fill: 'none',
          stroke: read('line-color', feature, '#000'),
          'stroke-width': px(width * 10) / 10,
          'stroke-opacity': read('line-opacity', feature, 1),
          'stroke-linejoin': read('line-join', feature, 'miter'),
          'stroke-linecap': read('line-cap', feature, 'butt'),
          'stroke-dasharray': dashes?.map((dash) => px(dash * width)).join(' '),
        };
      });
    case 'circle':
      return features.flatMap((feature) => circles(feature, read));
    default:
      throw new Error(
        `The still picture cannot draw the layer “${layer.id}”: its type “${layer.type}” is unknown to src/map/still/geometry-layers.ts`,
      );
  }
}
