/**
 * Invisible characters with which a text can deceive readers: control characters, bidirectional overrides and isolates
 * (Unicode Technical Report 36, 2.10.7), lone surrogates, and tags. Joiners and direction marks are allowed: Hindi and
 * Urdu need them.
 */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}|[\u{E0000}-\u{E007F}]/gu;

/** Printable ASCII, in which nothing is hidden: a quick test that most texts pass. */
const ascii = /^[ -~]*$/;

/** Replaces hidden characters by “�”, one for each UTF-16 unit, so that offsets stay valid. */
export const revealHidden = (text: string): string =>
  ascii.test(text) ? text : text.replace(hidden, (unit) => '�'.repeat(unit.length));

/** Prepares a text for an error message: without hidden characters, cut after `longest` UTF-16 units. */
export function shorten(text: string, longest = 160): string {
  const visible = revealHidden(text.slice(0, longest));
  return text.length > longest ? `${visible}…` : visible;
}
