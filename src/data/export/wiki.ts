import type { Source } from '../../../geo/model/schema.ts';
import { dateInWords, dateParts, type CslItem } from './csl.ts';

/** Escapes `|` and braces, which would end a parameter of a wiki template, and other wiki markup. */
const escape = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[|{}[\]<>&]|'{2,}|~{3,}/g, (signs) => [...signs].map((s) => `&#${s.codePointAt(0)};`).join(''));
const address = (url: string) =>
  url.replace(/[|{}[\]<>\s'"]|~{3,}/g, (signs) =>
    [...signs].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join(''),
  );

/** A citation as a template of English Wikipedia (CS1). Remarks for which the template has no field follow it. */
export function wiki(
  item: CslItem,
  { quote, via, archived = [] }: { quote?: string; via?: string; archived?: Source['archived'] },
): string {
  const article = item.type === 'article-newspaper';
  // Give the archived copy only with the original address; the template does not accept it alone.
  const copy = item.URL ? archived[0] : undefined;
  const fields: [name: string, value: string | undefined][] = [
    ['title', escape(item.title)],
    ['author', item.author && escape(item.author[0].literal)],
    ['url', item.URL && address(item.URL)],
    ['archive-url', copy && address(copy.address)],
    ['archive-date', copy && dateInWords(dateParts(copy.captured))],
    ['url-status', copy && 'live'],
    [article ? 'newspaper' : 'website', escape(item['container-title'])],
    ['date', dateInWords(item.issued)],
    ['language', item.language],
    ['via', via && escape(via)],
    ['access-date', item.accessed && item.URL && dateInWords(item.accessed)],
    ['quote', quote && escape(quote)],
  ];
  const given = fields.filter(([, value]) => value).map(([name, value]) => `|${name}=${value}`);
  return `{{cite ${article ? 'news' : 'web'} ${given.join(' ')}}} ${escape(item.note)}`;
}
