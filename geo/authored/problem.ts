/** Error in the dataset, worded so that an author can mend it: file, record and reason. */
export interface Problem {
  file: string;
  record: string;
  reason: string;
  /** Id of the statement at fault; absent if the fault is in another record. */
  statement?: string;
  /** Name of the check (rule of the dataset) that found the problem. */
  check?: string;
}

/** Prints a problem on one line: `file · record · reason`. */
export const show = ({ file, record, reason }: Problem): string => `${file} · ${record} · ${reason}`;
