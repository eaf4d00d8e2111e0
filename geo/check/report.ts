import type { SourcedStatement } from '../authored/sourced-statements.ts';
import { fileOf, type Input, type listNames } from '../authored/input.ts';
import type { Problem } from '../authored/problem.ts';
import type { World } from '../authored/world.ts';

/** One rule of the dataset; returns a problem for each record that breaks it. */
export type Check = (input: Input, world: World) => Problem[];

/** A fault of a statement. */
export const fault = ({ file, record, id }: SourcedStatement, reason: string): Problem => ({
  file,
  record,
  reason,
  statement: id,
});

/** A fault of an entry in one of the lists; its record is written as `[3] (sarjal)`. */
export function entryFault(
  input: Input,
  list: (typeof listNames)[number],
  entry: { id: string },
  reason: string,
): Problem {
  const i = (input[list] as { id: string }[]).indexOf(entry);
  return { file: fileOf(list), record: `[${i}] (${entry.id})`, reason };
}

/** `“a”, “b”`, or `nothing`. */
export const quoted = (texts: Iterable<string>): string =>
  [...texts].map((text) => `“${text}”`).join(', ') || 'nothing';

/** Fault of a value that its supporting words do not state; `instead` is what they name. */
export const unstatedValue = (sourced: SourcedStatement, value: string, instead: string): Problem =>
  fault(
    sourced,
    `the value “${value}” is not stated by its supporting words: “${sourced.words}”; they name ${instead}`,
  );
