import * as v from 'valibot';
import type { Files } from '../authored/input.ts';
import { Open, openFile } from '../authored/open-faults.ts';
import type { Problem } from '../authored/problem.ts';

/**
 * Compares problems with the list of known open faults. A listed problem becomes a notice with its reason; an unlisted
 * one stays a problem. An entry without a matching problem is a problem, too, so that the list can only shrink.
 * @throws SyntaxError or ValiError if the file is no list of open faults
 */
export function settle(
  files: Files,
  faults: readonly Problem[],
): { problems: Problem[]; notices: Problem[] } {
  const open = v.parse(v.array(Open), JSON.parse(files.get(openFile) ?? '[]'));
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
    problems: [...faults.filter((fault) => !entryOf(fault)), ...unmet],
    notices: faults.flatMap((fault) => {
      const entry = entryOf(fault);
      return entry ? [{ ...fault, reason: `${fault.reason} (open: ${entry.why})` }] : [];
    }),
  };
}
