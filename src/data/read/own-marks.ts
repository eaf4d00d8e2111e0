import type { Group } from '../../../geo/model/schema.ts';

/** Colours that people with any colour vision tell apart, after Okabe and Ito (2008). */
const colours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#F0E442'] as const;
const shapes = ['diamond', 'square', 'triangle', 'circle'] as const;
/**
 * Combinations of colour and shape for groups. Counting both up together gives every pair once, because their numbers
 * have no common factor.
 */
const all = Array.from({ length: colours.length * shapes.length }, (_, i) => ({
  shape: shapes[i % shapes.length]!,
  colour: colours[i % colours.length]! as string,
}));

const key = ({ shape, colour }: NonNullable<Group['mark']>) => shape + colour;

/** Gives each group without a mark one that no other group has, as long as there are any. */
export function withMarks(groups: readonly Group[]): Group[] {
  const taken = new Set(groups.flatMap(({ mark }) => (mark ? [key(mark)] : [])));
  const free = all.filter((mark) => !taken.has(key(mark)));
  const marks = free.length ? free : all;
  let next = 0;
  return groups.map((group) => (group.mark ? group : { ...group, mark: marks[next++ % marks.length]! }));
}
