import type { Excerpt } from '../../../geo/model/schema.ts';

/** Longer excerpts are named by their first and last words: text match of a long run breaks on one changed mark. */
const longest = 120;
const edgeWords = 5;

/** `-`, `,` and `&` separate the parts of a text directive, so inside a part they are percent-encoded. */
const encode = (part: string) => encodeURIComponent(part).replaceAll('-', '%2D');

const firstWords = (text: string, count: number) => text.split(/\s+/).slice(0, count).join(' ');
const lastWords = (text: string, count: number) => text.split(/\s+/).slice(-count).join(' ');

/** The end of a range is its first match after the start, so it must not occur earlier in the excerpt. */
function closing(exact: string): string {
  const words = exact.split(/\s+/).length;
  for (let count = edgeWords; count < words; count++) {
    const end = lastWords(exact, count);
    if (exact.indexOf(end) === exact.length - end.length) return end;
  }
  return exact;
}

/** Cuts a context that begins or ends inside a word: a text directive matches whole words only. */
const wholeBefore = (prefix: string) => lastWords(prefix.trim(), 4);
const wholeAfter = (suffix: string) => firstWords(suffix.trim(), 4);

/**
 * The text directive of the WICG “URL Fragment Text Directives” draft that highlights exactly the excerpt:
 * `:~:text=[prefix-,]start[,end][,-suffix]`, percent-encoded.
 */
export function textDirective({ exact, prefix, suffix }: Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>) {
  const parts = exact.length <= longest ? [exact] : [firstWords(exact, edgeWords), closing(exact)];
  const before = wholeBefore(prefix);
  const after = wholeAfter(suffix);
  return [
    ':~:text=',
    before && `${encode(before)}-,`,
    parts.map(encode).join(','),
    after && `,-${encode(after)}`,
  ].join('');
}

/** The address of a page, opened at the excerpt. A fragment that the address already has is kept. */
export function openAt(url: string, excerpt: Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>): string {
  return `${url}${url.includes('#') ? '' : '#'}${textDirective(excerpt)}`;
}

/** A search for the exact headline and its publisher, for a document whose own address is not known. */
export function findHeadline(headline: string, publisher: string): string {
  return `https://duckduckgo.com/?${new URLSearchParams({ q: `"${headline}" ${publisher}` })}`;
}
