/** Parsed text directive of a link (the part after `:~:text=`), percent-decoded. */
export interface Directive {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/**
 * Parses the fragment directive of an address by the grammar of the WICG draft “URL Fragment Text Directives”, section
 * “Syntax”: `:~:text=[prefix-,]start[,end][,-suffix]`.
 * @throws Error where the fragment does not fit that grammar
 */
export function parseDirective(url: string): Directive {
  const text = url.split(':~:text=')[1];
  if (text === undefined) throw new SyntaxError('no text directive');
  if (!/^[!$'()*+./0-9:;=?@A-Z_a-z~%,-]*$/.test(text)) throw new SyntaxError(`not percent-encoded: ${text}`);
  const parts = text.split(',');
  const prefix = parts[0]!.endsWith('-') ? parts.shift()!.slice(0, -1) : undefined;
  const suffix = parts.at(-1)!.startsWith('-') ? parts.pop()!.slice(1) : undefined;
  if (parts.length < 1 || parts.length > 2) throw new SyntaxError(`${parts.length} parts: ${text}`);
  for (const part of [prefix, suffix, ...parts])
    if (part !== undefined && /^$|[-&]/.test(part)) throw new SyntaxError(`unescaped: ${text}`);
  const [start, end, before, after] = [
    ...parts,
    ...(parts.length < 2 ? [undefined] : []),
    prefix,
    suffix,
  ].map((part) => part && decodeURIComponent(part));
  return { start: start!, end, prefix: before, suffix: after };
}

/** Offset of `part` in `text` as whole words, at or after `from`; -1 if there is none. */
function find(text: string, part: string, from: number): number {
  const word = /[\p{L}\p{N}]/u;
  const inside = (at: number) => word.test(text[at - 1] ?? ' ') && word.test(text[at] ?? ' ');
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if (!inside(at) && !inside(at + part.length)) return at;
  return -1;
}

/**
 * First range of a plain text that a text directive matches, by the algorithm “find a range from a text directive” of
 * the WICG draft.
 */
export function highlighted(text: string, { prefix, start, end, suffix }: Directive): string | null {
  const skip = (at: number) => at + /^\s*/.exec(text.slice(at))![0].length;
  for (let from = 0; from < text.length;) {
    const before = prefix ? find(text, prefix, from) : from;
    if (before < 0) return null;
    const at = prefix ? skip(before + prefix.length) : find(text, start, from);
    if (at < 0) return null;
    from = (prefix ? before : at) + 1;
    if (find(text, start, at) !== at) continue;
    for (let last = at + start.length; ;) {
      const ends = end ? find(text, end, last) : at;
      if (ends < 0) break;
      const stop = ends + (end ?? start).length;
      if (!suffix || find(text, suffix, skip(stop)) === skip(stop)) return text.slice(at, stop);
      if (!end) break;
      last = ends + 1;
    }
  }
  return null;
}
