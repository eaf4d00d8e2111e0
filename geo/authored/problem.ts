/** A fault in the dataset: the file, the record in it, and what is wrong, in words an author can act on. */
export interface Problem {
  file: string;
  record: string;
  reason: string;
  /** Id of the statement at fault, if it is one. */
  statement?: string;
  /** Name of the check that found it. */
  check?: string;
}

/** One line per fault: `file · record · reason`. */
export const show = ({ file, record, reason }: Problem): string => `${file} · ${record} · ${reason}`;
