import { px, node, type SvgNode } from './svg.ts';
import { rectanglesAlong, type CollisionIndex } from './collision-index.ts';
import type { ProjectedFeature } from './tiles.ts';
import type { PropertyReader } from './property-reader.ts';

/** Function that measures the width of a text in pixels at a font size in pixels; it may estimate. */
export type TextWidth = (text: string, size: number) => number;

interface Line {
  text: string;
  size: number;
}
/** Value of the style expression `format`: text in sections, each with a scale of its font size. */
interface Formatted {
  sections: { text: string; scale: number | null }[];
}

const families: Record<string, { family: string; weight: number }> = {
  'Sited Pin Semibold': { family: 'var(--serif, serif)', weight: 600 },
};
const plain = { family: "var(--sans, 'Noto Sans', sans-serif)", weight: 500 };
/** Line height of labels as a multiple of the font size. */
const leading = 1.2;

function wrapLine({ text, size }: Line, width: number, measure: TextWidth): Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, size }));
}

function linesOf(feature: ProjectedFeature, read: PropertyReader, measure: TextWidth): Line[] {
  const field = read<string | Formatted>('text-field', feature, '');
  const size = read('text-size', feature, 16);
  const sections = typeof field === 'string' ? [{ text: field, scale: 1 }] : field.sections;
  const uppercase = read<string>('text-transform', feature, 'none') === 'uppercase';
  const maxWidth = read('text-max-width', feature, 10) * size;
  return sections
    .flatMap(({ text, scale }) =>
      text.split('\n').map((line) => ({ text: line.trim(), size: size * (scale ?? 1) })),
    )
    .filter(({ text }) => text)
    .map((line) => (uppercase ? { ...line, text: line.text.toUpperCase() } : line))
    .flatMap((line) => wrapLine(line, maxWidth, measure));
}

type Anchor = 'center' | 'top' | 'bottom' | 'left' | 'right';
type Position = [anchor: Anchor, offset: readonly [number, number]];

const directions: Record<Anchor, readonly [number, number]> = {
  center: [0, 0],
  top: [0, 1],
  bottom: [0, -1],
  left: [1, 0],
  right: [-1, 0],
};

/**
 * Positions of a label around its point, best first: the side of the label that touches the point, and the offset in
 * font sizes (em).
 */
function anchorsOf(feature: ProjectedFeature, read: PropertyReader): Position[] {
  const offsets = read<unknown[] | { values: unknown[] } | null>(
    'text-variable-anchor-offset',
    feature,
    null,
  );
  const listed = Array.isArray(offsets) ? offsets : offsets?.values;
  if (listed)
    return Array.from(
      { length: listed.length / 2 },
      (_, i) => [listed[2 * i], listed[2 * i + 1]] as unknown as Position,
    );
  const anchors = read<Anchor[] | null>('text-variable-anchor', feature, null);
  const radial = read('text-radial-offset', feature, 0);
  if (anchors)
    return anchors.map((anchor) => [
      anchor,
      [directions[anchor][0] * radial, directions[anchor][1] * radial],
    ]);
  return [['center', read<readonly [number, number]>('text-offset', feature, [0, 0])]];
}

/**
 * Middle, length in pixels and slope in degrees of the line that a label follows; the slope is turned so that the text
 * is never upside down.
 */
function courseOf(part: readonly (readonly [number, number])[]) {
  const [first, last] = [part[0]!, part.at(-1)!];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const slope = (Math.atan2(dy, dx) * 180) / Math.PI;
  return {
    at: part[Math.floor(part.length / 2)]!,
    length: Math.hypot(dx, dy),
    slope: Math.abs(slope) > 90 ? slope + 180 : slope,
  };
}

/**
 * Draws the label of a feature in SVG, if it has room or may overlap others, and adds its rectangles to the index of
 * placed labels.
 */
export function label(
  feature: ProjectedFeature,
  read: PropertyReader,
  index: CollisionIndex,
  measure: TextWidth,
): SvgNode[] {
  const lines = linesOf(feature, read, measure);
  if (!lines.length) return [];
  const size = read('text-size', feature, 16);
  const spacing = read('text-letter-spacing', feature, 0) * size;
  const width = Math.max(...lines.map((l) => measure(l.text, l.size) + spacing * l.text.length));
  const height = lines.length * size * leading;
  const padding = read('text-padding', feature, 2);
  const course =
    read<string>('symbol-placement', feature, 'point') === 'line' ? courseOf(feature.parts[0]!) : null;
  if (course && course.length < width) return [];
  const [x, y] = course?.at ?? feature.parts[0]![0]!;
  const rotation = course?.slope ?? read('text-rotate', feature, 0);

  for (const [anchor, [right, down]] of anchorsOf(feature, read)) {
    const cx = x + right * size + (directions[anchor][0] * width) / 2;
    const cy = y + down * size + (directions[anchor][1] * height) / 2;
    const boxes = rectanglesAlong([cx, cy], width + 2 * padding, height + 2 * padding, rotation);
    if (!read('text-allow-overlap', feature, false) && !index.isFree(boxes)) continue;
    index.add(boxes);
    return [textNode(lines, [cx, cy], rotation, spacing, feature, read)];
  }
  return [];
}

function textNode(
  lines: readonly Line[],
  [x, y]: readonly [number, number],
  rotation: number,
  spacing: number,
  feature: ProjectedFeature,
  read: PropertyReader,
): SvgNode {
  const [font = ''] = read<string[]>('text-font', feature, []);
  const { family, weight } = families[font] ?? plain;
  const size = read('text-size', feature, 16);
  const top = y - ((lines.length - 1) * size * leading) / 2;
  return node(
    'text',
    {
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
      'font-family': family,
      'font-weight': weight,
      'letter-spacing': spacing ? px(spacing) : undefined,
      fill: read('text-color', feature, '#000'),
      stroke: read('text-halo-color', feature, '#fff'),
      'stroke-width': px(2 * read('text-halo-width', feature, 0)),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      transform: rotation ? `rotate(${px(rotation)} ${px(x)} ${px(y)})` : undefined,
    },
    lines.map((line, i) =>
      node('tspan', { x: px(x), y: px(top + i * size * leading), 'font-size': px(line.size) }, [line.text]),
    ),
  );
}
