/**
 * How the values of a property stand, in the order of the filter. `contested`: two sources give values that cannot both
 * be so; `agree`: different sides state one value, or a third party saw it; `several`: several institutions, but no
 * value of theirs is agreed; `one-side`: one side alone; `single`: one institution on no side; `uncompared`: several
 * values of a property without a rule of comparison.
 */
export const statuses = [
  'contested',
  'agree',
  'several',
  'one-side',
  'single',
  'uncompared',
  'unstated',
] as const;
export type Status = (typeof statuses)[number];
