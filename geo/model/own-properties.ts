/**
 * Id of a property that a dataset declares itself, such as `own:flood-level`. The prefix keeps it apart from built-in
 * properties, also from those added later.
 */
export type OwnProperty = `own:${string}`;
export const isOwn = (property: string): property is OwnProperty => property.startsWith('own:');

/**
 * Row for properties that a dataset declares itself: empty, as the table of built-in properties has no information on
 * them.
 */
export const ownRow: {
  [
    K in 'into' | 'names' | 'none' | 'listed' | 'proof' | 'asked' | 'column' | 'compared' | 'value'
  ]?: undefined;
} = {};

/**
 * Kind of value of a property that a dataset declares itself, told from the value’s form: a text is a time, an object
 * with `min` or `max` a number, one with language codes a text.
 */
export function kindOfOwn(value: unknown): 'when' | 'quantity' | 'told' {
  if (typeof value === 'string') return 'when';
  const { min, max } = value as { min?: unknown; max?: unknown };
  return typeof (min ?? max) === 'number' ? 'quantity' : 'told';
}
