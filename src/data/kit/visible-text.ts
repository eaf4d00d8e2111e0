/**
 * What a reader cannot see and a text can lie with: control characters, marks that reorder the words around them
 * (Unicode Technical Report 36, 2.10.7), halves of characters, and tags. Joiners and the marks of one
 * letter's direction stay: Hindi and Urdu are spelt with them.
 */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}|[\u{E0000}-\u{E007F}]/gu;

/** Most texts are no more than this, which is quickly seen. */
const ascii = /^[ -~]*$/;

/** A text with everything hidden in it shown as “�”, one for each UTF-16 unit, so that offsets into it still hold. */
export const visibly = (text: string): string =>
  ascii.test(text) ? text : text.replace(hidden, (unit) => '�'.repeat(unit.length));

/** A text made fit to be named in a message: nothing hidden, and not longer than a line or two. */
export function inShort(text: string, longest = 160): string {
  const seen = visibly(text.slice(0, longest));
  return text.length > longest ? `${seen}…` : seen;
}
