/**
 * Kinds of agreement between sources on a property, in the order of the filter’s options. `contested`: two sources give
 * values that cannot both be true; `agree`: different sides state one value, or a third party saw it; `several`:
 * several institutions, but none of these agreements; `one-side`: one side of the dispute only; `single`: one
 * institution on no side; `uncompared`: several values of a property that is not compared; `unstated`: no value.
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
