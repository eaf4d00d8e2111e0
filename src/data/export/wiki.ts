import { dateInWords, type CslItem } from './csl.ts';

/** Escapes `|` and braces, which would end the template’s parameter, and any wiki markup. */
const escape = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[|{}[\]<>&]|'{2,}|~{3,}/g, (signs) => [...signs].map((s) => `&#${s.codePointAt(0)};`).join(''));
const address = (url: string) =>
  url.replace(/[|{}[\]<>\s'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** An item as a citation template of English Wikipedia (CS1), followed by its note, for which there is no field. */
export function wiki(item: CslItem, { quote, via }: { quote?: string; via?: string }): string {
  const article = item.type === 'article-newspaper';
  const fields: [name: string, value: string | undefined][] = [
    ['title', escape(item.title)],
    ['url', item.URL && address(item.URL)],
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
