/** One name of a record. */
export interface Name {
  id: string;
  text: string;
}
/** A name found in a text, `[start, end)` in UTF-16 units. */
export interface Mention {
  id: string;
  start: number;
  end: number;
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Acronyms such as `TRF` or `U.S.` match in capitals only: in any case they would match ordinary words. */
const isAcronym = (text: string) => /^[A-Z][A-Z.]*[A-Z.]s?$/.test(text);

/** A compiled name. A text without `first`, the name’s first word in lower case, need not be searched. */
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
 * Finds names in a text, as whole words; hyphens and spaces are equal, and so are straight and curly apostrophes. A
 * name inside a longer one is not found: “Pakistan-occupied Kashmir” does not name Pakistan.
 */
export function mentions(text: string, names: readonly Name[]): readonly Mention[] {
  const ofNames = results.get(names) ?? new Map<string, readonly Mention[]>();
  results.set(names, ofNames);
  const found = ofNames.get(text) ?? search(text, names);
  ofNames.set(text, found);
  return found;
}

/** Results by list of names and by text: many checks read the same passage for many statements. */
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

/** Ids of the records that a text names. */
export const named = (text: string, names: readonly Name[]): Set<string> =>
  new Set(mentions(text, names).map(({ id }) => id));

/** The text with every mention replaced by spaces, which keeps all offsets. */
export const blankOut = (text: string, found: readonly Mention[]): string =>
  found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
