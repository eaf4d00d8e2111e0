import type { Excerpt, Statement } from '../../../geo/model/schema.ts';
import { proseIn } from '../kit/prose-in.ts';
import type { Named } from './publisher.ts';
import { titleOf } from './title.ts';

/** Length in UTF-16 units above which only the ends of an excerpt are given: a long text breaks on one changed mark. */
const longest = 120;
const edgeWords = 5;

/** `-`, `,` and `&` separate the parts of a text directive, so inside a part they are percent-encoded. */
const encode = (part: string) => encodeURIComponent(part).replaceAll('-', '%2D');

const firstWords = (text: string, count: number) => text.split(/\s+/).slice(0, count).join(' ');
const lastWords = (text: string, count: number) => text.split(/\s+/).slice(-count).join(' ');

/** The last words of an excerpt, as many as needed to occur only once in it: the first match ends the range. */
function closing(exact: string): string {
  const words = exact.split(/\s+/).length;
  for (let count = edgeWords; count < words; count++) {
    const end = lastWords(exact, count);
    if (exact.indexOf(end) === exact.length - end.length) return end;
  }
  return exact;
}

/** The four words next to the excerpt: a text directive matches whole words only. */
const wholeBefore = (prefix: string) => lastWords(prefix.trim(), 4);
const wholeAfter = (suffix: string) => firstWords(suffix.trim(), 4);

/**
 * The text directive of the WICG “URL Fragment Text Directives” draft that highlights exactly the excerpt:
 * `:~:text=[prefix-,]start[,end][,-suffix]`, percent-encoded.
 */
export function textDirective({ exact, prefix, suffix }: Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>) {
  // Ends that overlap would match nothing.
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

/** Address that opens a page at the excerpt; keeps a fragment that the address already has. */
export function openAt(url: string, excerpt: Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>): string {
  return `${url}${url.includes('#') ? '' : '#'}${textDirective(excerpt)}`;
}

/** Address that opens a page at what a statement rests on: at its excerpt or its locator, if it has one. */
export function openPassage(
  url: string,
  { excerpt, locator }: Partial<Pick<Statement, 'excerpt' | 'locator'>> = {},
): string {
  const words = excerpt ?? (locator && { exact: locator, prefix: '', suffix: '' });
  return words ? openAt(url, words) : url;
}

/** Address of a web search for a document without a known address, by its title and publisher. */
export function findSource(source: Named): string {
  const { text, supplied } = titleOf(source);
  // Words of ours stand on no page: they are looked for one by one.
  const title = supplied ? text.slice(1, -1) : `"${text}"`;
  return `https://duckduckgo.com/?${new URLSearchParams({ q: `${title} ${proseIn(source.publisher, source.language).text}` })}`;
}
