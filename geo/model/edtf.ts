import { endsOf, span } from './when.ts';

// Regular expressions for dates and times in EDTF (ISO 8601-2), which the published JSON Schema contains. They accept
// the same texts as the parser in `when.ts` (`edtf.test.ts` compares the two): days of the Gregorian calendar in the
// years 1 to 9999, times of day, and zones from −12:00 to +14:00.

const year = String.raw`(?!0000)\d{4}`;
const leapYear = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`;
const monthAndDay = String.raw`(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])`;
export const day = String.raw`(?:${year}-(?:${monthAndDay})|(?!0000)${leapYear}-02-29)`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`;
const minutes = String.raw`(?::[0-5]\d)?`;
const zone = String.raw`(?:Z|\+(?:0\d|1[0-3])${minutes}|\+14(?::00)?|-(?:0\d|1[01])${minutes}|-12(?::00)?)`;
const date = String.raw`(?:${day}|${year}(?:-(?:0[1-9]|1[0-2]))?)`;
const either = `(?:${day}T${clock}${zone}?|${date})[~?%]?`;

/** Regular expression for a whole EDTF date, time or interval; accepts the same texts as the parser `endsOf`. */
export const edtf = new RegExp(String.raw`^(?:${either}(?:/(?:${either}|\.\.)?)?|(?:\.\.)?/${either})$`);

/** Regular expression for a date or time of the right form, even if its numbers are impossible, as in `2025-13-40`. */
const written =
  /^(?:Y?[+-]?\d{4,}(?:-\d\d){0,2}|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::\d\d)?)?)[~?%]?$/;
/** Error messages for a date or time of the right form with impossible numbers, such as month 13. */
const impossible: readonly [is: RegExp, reason: string][] = [
  [/^(?!0000)\d{4}(?!\d)/, 'is in a year before 1 or after 9999, which is not read'],
  [new RegExp(`^(?:${day}T|${date}[~?%]?$)`), 'is in no calendar'],
  [new RegExp(`^[^T]*$|T${clock}(?:$|[Z+~?%-])`), 'is on no clock'],
  [new RegExp(`^[^T]*$|${zone}[~?%]?$|T[\\d:]+[~?%]?$`), 'is in no time zone'],
];

/** Reason why a text is no valid date or time in EDTF, for an error message. */
export function whenFault(when: string): string {
  const ends = when.split('/').filter((one) => one && one !== '..');
  if (ends.length && ends.every((one) => written.test(one)))
    for (const one of ends)
      for (const [is, reason] of impossible) if (!is.test(one)) return `“${one}” ${reason}`;
  return 'is not a date, moment or interval of EDTF (ISO 8601-2, without unspecified digits, seasons and sets)';
}

/** True if an interval ends before it begins. */
export function runsBackward(when: string): boolean {
  const [, to] = endsOf(when);
  const { start, end } = span(when);
  return start > end || (start === end && typeof to === 'object' && to.unit !== 'moment');
}
