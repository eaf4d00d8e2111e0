import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
/**
 * Known fault in this project’s own statements that only a new reading of the cited document can mend: the check that
 * finds it, the statement’s id, and the reason.
 */
export const Open = v.strictObject({ check: text, statement: text, why: text });
export type Open = v.InferOutput<typeof Open>;

/** Path of the list of known faults that are not mended yet; a dataset without this file has none. */
export const openFile = 'geo/check/open.json';
