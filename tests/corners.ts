/**
 * True in `npm run test:full`, which goes through every cell of a matrix and runs for long; `npm test` goes through the
 * corners.
 */
export const full = Boolean(import.meta.env.SITED_FULL);

/** All cells of a matrix in the full run, else its corners. */
export const cells = <T>(all: readonly T[], corner: (cell: T, index: number) => boolean): T[] =>
  all.filter((cell, index) => full || corner(cell, index));

const nothing = Object.assign(() => {}, { for: () => () => {} });
/** A test of the full run alone, beside one of `npm test` that proves the same behaviour elsewhere. */
export const onlyFull = <T>(test: T): T => (full ? test : (nothing as T));
