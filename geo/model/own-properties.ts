/** Id of a property that a dataset declares: `own:` keeps it apart from every property of the table, now and later. */
export type OwnProperty = `own:${string}`;
export const isOwn = (property: string): property is OwnProperty => property.startsWith('own:');

/** The row of a property that a dataset declares: the table has nothing of it. */
export const ownRow: {
  [
    K in 'into' | 'names' | 'none' | 'listed' | 'proof' | 'asked' | 'column' | 'compared' | 'value'
  ]?: undefined;
} = {};

/** Kind of a value of an own property, which its form tells: a time is a text, a number has a bound, words a language. */
export function kindOfOwn(value: unknown): 'when' | 'quantity' | 'told' {
  if (typeof value === 'string') return 'when';
  const { min, max } = value as { min?: unknown; max?: unknown };
  return typeof (min ?? max) === 'number' ? 'quantity' : 'told';
}
