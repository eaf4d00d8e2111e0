import type { Check } from './report.ts';

const most = 7;
const endsSentence = /[.!?…।۔؟]$/u;
/** Start of a possible sentence: a capital letter, or a letter of a script without capitals. */
const beginsSentence = /^[\p{Lu}\p{Lo}]/u;
const marks = /^["'“”‘’«»]|["'“”‘’«»]$/u;

/** Reason why a locator (a few printed words by which a link finds the passage) is not allowed, or null. */
function locatorFault(locator: string): string | null {
  if (locator.includes('\n')) return 'runs over more than one line';
  if (marks.test(locator)) return 'begins or ends with a quotation mark';
  if (beginsSentence.test(locator) && endsSentence.test(locator)) return 'is a whole sentence';
  const words = locator.split(/\s+/).length;
  return words > most ? `has ${words} words, more than ${most}` : null;
}

/**
 * Checks that a locator, a few printed words by which a link finds the passage, is no quotation: one line of at most
 * seven words, no whole sentence, no quotation marks.
 */
export const locators: Check = ({ sources }) =>
  sources.flatMap(({ file, source }) =>
    (['summaries', 'records'] as const).flatMap((list) =>
      (source[list] ?? []).flatMap(({ locator }, i) => {
        const reason = locator && locatorFault(locator);
        return reason ? [{ file, record: `${list}[${i}].locator`, reason: `“${locator}” ${reason}` }] : [];
      }),
    ),
  );
