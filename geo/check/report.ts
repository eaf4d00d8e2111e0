import type { SourcedStatement } from '../authored/sourced-statements.ts';
import { fileOf, type Input, type listNames } from '../authored/input.ts';
import type { Problem } from '../authored/problem.ts';
import type { World } from '../authored/world.ts';

/** A rule for the dataset; returns a problem for each record that breaks it. */
export type Check = (input: Input, world: World) => Problem[];

/** Problem of a statement, with its file and location. */
export const fault = ({ file, record, id }: SourcedStatement, reason: string): Problem => ({
  file,
  record,
  reason,
  statement: id,
});

/** Problem of a record in one of the lists; the message locates it as `[3] (sarjal)`: index and id. */
export function entryFault(
  input: Input,
  list: (typeof listNames)[number],
  entry: { id: string },
  reason: string,
): Problem {
  const i = (input[list] as { id: string }[]).indexOf(entry);
  return { file: fileOf(list), record: `[${i}] (${entry.id})`, reason };
}

/** Joins texts for an error message: `“a”, “b”`, or `nothing` if there are none. */
export const quoted = (texts: Iterable<string>): string =>
  [...texts].map((text) => `“${text}”`).join(', ') || 'nothing';

/** Problem of a statement whose supporting words do not state its value; `instead` tells what they name. */
export const unstatedValue = (sourced: SourcedStatement, value: string, instead: string): Problem =>
  fault(
    sourced,
    `the value “${value}” is not stated by its supporting words: “${sourced.words}”; they name ${instead}`,
  );
