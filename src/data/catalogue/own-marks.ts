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
const given = new WeakMap<readonly Group[], Map<Group, (typeof all)[number]>>();

function give(groups: readonly Group[]) {
  const taken = new Set(groups.flatMap(({ mark }) => (mark ? [key(mark)] : [])));
  const free = all.filter((mark) => !taken.has(key(mark)));
  const without = groups.filter(({ mark }) => !mark);
  return new Map(
    without.map((group, i) => [group, (free.length ? free : all)[i % (free.length || all.length)]!]),
  );
}

/**
 * Symbol on the map for a group to which the dataset gives none: one that no other group has, as long as there are any.
 */
export function ownMark(groups: readonly Group[], group: Group) {
  const marks = given.get(groups) ?? give(groups);
  given.set(groups, marks);
  return marks.get(group) ?? all[0]!;
}
