/**
 * True in `npm run test:full`, which tests every combination of a matrix and takes long; `npm test` tests selected
 * ones.
 */
export const full = Boolean(import.meta.env.SITED_FULL);

/** Combinations to test: all in the full run, else those that `corner` selects. */
export const cells = <T>(all: readonly T[], corner: (cell: T, index: number) => boolean): T[] =>
  all.filter((cell, index) => full || corner(cell, index));

const nothing = Object.assign(() => {}, { for: () => () => {} });
/** Registers a test that runs only in `npm run test:full`, as another test of `npm test` proves the same behaviour. */
export const onlyFull = <T>(test: T): T => (full ? test : (nothing as T));
