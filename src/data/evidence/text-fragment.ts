import type { Excerpt, Statement } from '../../../geo/model/schema.ts';
import { proseIn } from '../kit/prose-in.ts';
import type { Named } from './publisher.ts';
import { titleOf } from './title.ts';

/**
 * Maximum length in UTF-16 units of an excerpt that a link contains as a whole. Of a longer one, only its first and
 * last words are given, because one changed character would break the link.
 */
const longest = 120;
const edgeWords = 5;

/** Percent-encode `-`, `,` and `&` in a part of a text fragment: they would separate its parts. */
const encode = (part: string) => encodeURIComponent(part).replaceAll('-', '%2D');

const firstWords = (text: string, count: number) => text.split(/\s+/).slice(0, count).join(' ');
const lastWords = (text: string, count: number) => text.split(/\s+/).slice(-count).join(' ');

/**
 * Last words of an excerpt, as many as occur only once in it: a browser ends the highlight at their first occurrence.
 */
function closing(exact: string): string {
  const words = exact.split(/\s+/).length;
  for (let count = edgeWords; count < words; count++) {
    const end = lastWords(exact, count);
    if (exact.indexOf(end) === exact.length - end.length) return end;
  }
  return exact;
}

/** Last four words before an excerpt; whole words, as a text fragment matches nothing else. */
const wholeBefore = (prefix: string) => lastWords(prefix.trim(), 4);
const wholeAfter = (suffix: string) => firstWords(suffix.trim(), 4);

/**
 * Text fragment (WICG draft “URL Fragment Text Directives”) by which a browser highlights exactly the excerpt:
 * `:~:text=[prefix-,]start[,end][,-suffix]`, percent-encoded.
 */
export function textDirective({ exact, prefix, suffix }: Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>) {
  // Give a short excerpt as a whole: if its first and last words overlapped, a browser would find nothing.
  const whole = exact.length <= longest || exact.split(/\s+/).length < 2 * edgeWords;
  const parts = whole ? [exact] : [firstWords(exact, edgeWords), closing(exact)];
  const before = wholeBefore(prefix);
  const after = wholeAfter(suffix);
  return [
    ':~:text=',
    before && `${encode(before)}-,`,
    parts.map(encode).join(','),
    after && `,-${encode(after)}`,
  ].join('');
}

/** Link that opens a page at an excerpt; a fragment that the address already has is kept. */
export function openAt(url: string, excerpt: Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>): string {
  return `${url}${url.includes('#') ? '' : '#'}${textDirective(excerpt)}`;
}

/**
 * Link that opens a page at the words on which a statement rests: its excerpt, or its locator (a few printed words of a
 * source that is summarised); without these, at the beginning.
 */
export function openPassage(
  url: string,
  { excerpt, locator }: Partial<Pick<Statement, 'excerpt' | 'locator'>> = {},
): string {
  const words = excerpt ?? (locator && { exact: locator, prefix: '', suffix: '' });
  return words ? openAt(url, words) : url;
}

/** Link to a web search for a source without a known web address, by its title and publisher. */
export function findSource(source: Named): string {
  const { text, supplied } = titleOf(source);
  // Search for the exact title only if it is the document’s own; a title in our words is on no page.
  const title = supplied ? text.slice(1, -1) : `"${text}"`;
  return `https://duckduckgo.com/?${new URLSearchParams({ q: `${title} ${proseIn(source.publisher, source.language).text}` })}`;
}
