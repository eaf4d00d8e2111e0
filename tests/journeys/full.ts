/** Each cell of a matrix is gone through in a browser where `SITED_FULL` is set, as `npm run test:full` does; else its corners. */
export const full = Boolean(process.env.SITED_FULL);
