/** Name of a record as it may occur in a text, with the record’s id. */
export interface Name {
  id: string;
  text: string;
}
/** Occurrence of a record’s name in a text, as a range `[start, end)` in UTF-16 units. */
export interface Mention {
  id: string;
  start: number;
  end: number;
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/**
 * True for acronyms such as `TRF` or `U.S.`, which are searched in capitals only: in lower case many are ordinary
 * words.
 */
const isAcronym = (text: string) => /^[A-Z][A-Z.]*[A-Z.]s?$/.test(text);

/**
 * Name with its regular expression, and its `first` word in lower case: a text without that word need not be searched.
 */
interface CompiledName {
  first: string;
  pattern: RegExp;
}
const compiled = new Map<string, CompiledName>();
function compile(name: string): CompiledName {
  const known = compiled.get(name);
  if (known) return known;
  const body = escape(name)
    .replace(/['’‘]/g, "[’‘']")
    .replace(/[\s\-‐‑–—]+/g, String.raw`[\s\-‐‑–—]+`);
  const pattern = new RegExp(`(?<!${letter})${body}(?!${letter})`, isAcronym(name) ? 'gu' : 'giu');
  const made = { first: /^[\p{L}\p{M}\p{N}]*/u.exec(name.toLowerCase())?.[0] ?? '', pattern };
  compiled.set(name, made);
  return made;
}

/**
 * Finds names of records in a text, as whole words and without regard to case (but for acronyms), to hyphens or spaces,
 * or to straight or curly apostrophes. A name inside a longer name is ignored: “Pakistan-occupied Kashmir” does not
 * mention Pakistan.
 */
export function mentions(text: string, names: readonly Name[]): readonly Mention[] {
  const ofNames = results.get(names) ?? new Map<string, readonly Mention[]>();
  results.set(names, ofNames);
  const found = ofNames.get(text) ?? search(text, names);
  ofNames.set(text, found);
  return found;
}

/** Cache of the names found, by list of names and by text: many checks search the same text. */
const results = new WeakMap<readonly Name[], Map<string, readonly Mention[]>>();

function search(text: string, names: readonly Name[]): readonly Mention[] {
  const lower = text.toLowerCase();
  const found = names.flatMap(({ id, text: name }) => {
    const { first, pattern } = compile(name);
    if (!lower.includes(first)) return [];
    return [...text.matchAll(pattern)].map(({ index, 0: { length } }): Mention => ({
      id,
      start: index,
      end: index + length,
    }));
  });
  return found.filter(
    ({ start, end }) => !found.some((o) => o.start <= start && o.end >= end && o.end - o.start > end - start),
  );
}

/** Ids of the records whose names occur in a text. */
export const named = (text: string, names: readonly Name[]): Set<string> =>
  new Set(mentions(text, names).map(({ id }) => id));

/** Replaces the found names in a text by spaces, so that the offsets of the rest stay the same. */
export const blankOut = (text: string, found: readonly Mention[]): string =>
  found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
