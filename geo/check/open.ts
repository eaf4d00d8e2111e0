import * as v from 'valibot';
import { parseFile, type Files } from '../authored/input.ts';
import { Open, openFile } from '../authored/open-faults.ts';
import type { Problem } from '../authored/problem.ts';

/**
 * Compares problems with the list of known open faults. A listed problem becomes a notice with its reason; an unlisted
 * one stays a problem. An entry without a matching problem is a problem, too, so that the list can only shrink.
 * A list that cannot be read is a problem of its own, and counts as empty.
 */
export function settle(
  files: Files,
  faults: readonly Problem[],
): { problems: Problem[]; notices: Problem[] } {
  const unread: Problem[] = [];
  const open = files.has(openFile) ? (parseFile(files, openFile, v.array(Open), unread) ?? []) : [];
  const meets = (entry: Open, { check, statement }: Problem) =>
    entry.check === check && entry.statement === statement;
  const entryOf = (fault: Problem) => open.find((entry) => meets(entry, fault));
  const unmet = open.flatMap((entry, i) =>
    faults.some((fault) => meets(entry, fault))
      ? []
      : [
          {
            file: openFile,
            record: `[${i}] (${entry.statement})`,
            reason: `“${entry.check}” finds no fault in it: remove the entry`,
          },
        ],
  );
  return {
    problems: [...unread, ...faults.filter((fault) => !entryOf(fault)), ...unmet],
    notices: faults.flatMap((fault) => {
      const entry = entryOf(fault);
      return entry ? [{ ...fault, reason: `${fault.reason} (open: ${entry.why})` }] : [];
    }),
  };
}
