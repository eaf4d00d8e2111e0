import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
/** A fault of our own data that is known and waits for a reading of its document: the check, the statement, the reason. */
export const Open = v.strictObject({ check: text, statement: text, why: text });
export type Open = v.InferOutput<typeof Open>;

/** The file of all open faults; a dataset without one has none. */
export const openFile = 'geo/check/open.json';
