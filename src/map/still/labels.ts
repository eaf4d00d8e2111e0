import { px, node, type Node } from './svg.ts';
import { along, type Room } from './room.ts';
import type { Shape } from './tiles.ts';
import type { Reader } from './values.ts';

/** Width in pixels of a text of a size; how exact it is depends on what can be asked. */
export type Measure = (text: string, size: number) => number;

interface Line {
  text: string;
  size: number;
}
/** `text-field` as the style's `format` gives it. */
interface Formatted {
  sections: { text: string; scale: number | null }[];
}

const families: Record<string, { family: string; weight: number }> = {
  'Sited Pin Semibold': { family: 'var(--serif, serif)', weight: 600 },
};
const plain = { family: "var(--sans, 'Noto Sans', sans-serif)", weight: 500 };
const leading = 1.2;

function wrapped({ text, size }: Line, width: number, measure: Measure): Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, size }));
}

function linesOf(shape: Shape, read: Reader, measure: Measure): Line[] {
  const field = read<string | Formatted>('text-field', shape, '');
  const size = read('text-size', shape, 16);
  const sections = typeof field === 'string' ? [{ text: field, scale: 1 }] : field.sections;
  const raised = read<string>('text-transform', shape, 'none') === 'uppercase';
  const most = read('text-max-width', shape, 10) * size;
  return sections
    .flatMap(({ text, scale }) =>
      text.split('\n').map((line) => ({ text: line.trim(), size: size * (scale ?? 1) })),
    )
    .filter(({ text }) => text)
    .map((line) => (raised ? { ...line, text: line.text.toUpperCase() } : line))
    .flatMap((line) => wrapped(line, most, measure));
}

type Anchor = 'center' | 'top' | 'bottom' | 'left' | 'right';
type Place = [anchor: Anchor, offset: readonly [number, number]];

const towards: Record<Anchor, readonly [number, number]> = {
  center: [0, 0],
  top: [0, 1],
  bottom: [0, -1],
  left: [1, 0],
  right: [-1, 0],
};

/** Where a name may stand, best first: the side of it that is held to the point, and how far off, in ems. */
function places(shape: Shape, read: Reader): Place[] {
  const offsets = read<unknown[] | { values: unknown[] } | null>('text-variable-anchor-offset', shape, null);
  const listed = Array.isArray(offsets) ? offsets : offsets?.values;
  if (listed)
    return Array.from(
      { length: listed.length / 2 },
      (_, i) => [listed[2 * i], listed[2 * i + 1]] as unknown as Place,
    );
  const anchors = read<Anchor[] | null>('text-variable-anchor', shape, null);
  const radial = read('text-radial-offset', shape, 0);
  if (anchors)
    return anchors.map((anchor) => [anchor, [towards[anchor][0] * radial, towards[anchor][1] * radial]]);
  return [['center', read<readonly [number, number]>('text-offset', shape, [0, 0])]];
}

/** The middle of the line a name runs along, its length and its slope in degrees, the name upright. */
function run(part: readonly (readonly [number, number])[]) {
  const [first, last] = [part[0]!, part.at(-1)!];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const slope = (Math.atan2(dy, dx) * 180) / Math.PI;
  return {
    at: part[Math.floor(part.length / 2)]!,
    length: Math.hypot(dx, dy),
    slope: Math.abs(slope) > 90 ? slope + 180 : slope,
  };
}

/** The name of a shape where there is room for it, which it then takes; nothing where there is none, and it needs it. */
export function name(shape: Shape, read: Reader, room: Room, measure: Measure): Node[] {
  const lines = linesOf(shape, read, measure);
  if (!lines.length) return [];
  const size = read('text-size', shape, 16);
  const spacing = read('text-letter-spacing', shape, 0) * size;
  const width = Math.max(...lines.map((l) => measure(l.text, l.size) + spacing * l.text.length));
  const height = lines.length * size * leading;
  const padding = read('text-padding', shape, 2);
  const course = read<string>('symbol-placement', shape, 'point') === 'line' ? run(shape.parts[0]!) : null;
  if (course && course.length < width) return [];
  const [x, y] = course?.at ?? shape.parts[0]![0]!;
  const turned = course?.slope ?? read('text-rotate', shape, 0);

  for (const [anchor, [right, down]] of places(shape, read)) {
    const cx = x + right * size + (towards[anchor][0] * width) / 2;
    const cy = y + down * size + (towards[anchor][1] * height) / 2;
    const boxes = along([cx, cy], width + 2 * padding, height + 2 * padding, turned);
    if (!read('text-allow-overlap', shape, false) && !room.free(boxes)) continue;
    room.take(boxes);
    return [drawn(lines, [cx, cy], turned, spacing, shape, read)];
  }
  return [];
}

function drawn(
  lines: readonly Line[],
  [x, y]: readonly [number, number],
  turned: number,
  spacing: number,
  shape: Shape,
  read: Reader,
): Node {
  const [font = ''] = read<string[]>('text-font', shape, []);
  const { family, weight } = families[font] ?? plain;
  const size = read('text-size', shape, 16);
  const top = y - ((lines.length - 1) * size * leading) / 2;
  return node(
    'text',
    {
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
      'font-family': family,
      'font-weight': weight,
      'letter-spacing': spacing ? px(spacing) : undefined,
      fill: read('text-color', shape, '#000'),
      stroke: read('text-halo-color', shape, '#fff'),
      'stroke-width': px(2 * read('text-halo-width', shape, 0)),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      transform: turned ? `rotate(${px(turned)} ${px(x)} ${px(y)})` : undefined,
    },
    lines.map((line, i) =>
      node('tspan', { x: px(x), y: px(top + i * size * leading), 'font-size': px(line.size) }, [line.text]),
    ),
  );
}
