import { isoDates, type CslItem } from './csl.ts';

const specials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Braces count in BibTeX even after a backslash: a single one would swallow the text after it.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};
/** Adjacent characters that TeX would join, as two hyphens into a dash; `{}` keeps them apart. */
const ligatures = /([-'`,<>])(?=\1)|[?!](?=`)/g;
const escape = (text: string) =>
  text.replace(/[\\{}~^$&#%_]/g, (sign) => specials[sign]!).replace(ligatures, '$&{}');
/** Escapes in an address only what would end its field. */
const address = (url: string) => url.replace(/[\\{}]/g, encodeURIComponent);

/** An item as a BibTeX entry in UTF-8, with the date fields of biblatex beside `year` and `month`. */
export function bibtex(item: CslItem): string {
  const dates = isoDates(item.issued);
  const [year, month] = item.issued['date-parts'][0]!;
  const article = item.type === 'article-newspaper';
  const fields = {
    // Double braces keep the printed capitals.
    title: `{${escape(item.title)}}`,
    // … and a byline in one piece.
    ...(item.author && { author: `{${escape(item.author[0].literal)}}` }),
    [article ? 'journal' : 'howpublished']: escape(item['container-title']),
    year: String(year),
    ...(month && { month: String(month) }),
    date: dates.join('/'),
    ...(item.URL && { url: address(item.URL) }),
    ...(item.accessed && { urldate: isoDates(item.accessed)[0] }),
    language: item.language,
    note: escape(item.note),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${article ? 'article' : 'misc'}{${item.id},\n${lines.join(',\n')}\n}\n`;
}
