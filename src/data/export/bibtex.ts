import { isoDates, type CslItem } from './csl.ts';

const specials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // A brace counts in BibTeX even behind a backslash, so that a single one would swallow what follows.
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
/** Signs that TeX sets as one when they stand together, as two hyphens for a dash, are kept apart. */
const ligatures = /([-'`,<>])(?=\1)|[?!](?=`)/g;
const escape = (text: string) =>
  text.replace(/[\\{}~^$&#%_]/g, (sign) => specials[sign]!).replace(ligatures, '$&{}');
/** An address stays as it is, but for what would end its field. */
const address = (url: string) => url.replace(/[\\{}]/g, encodeURIComponent);

/** An item as a BibTeX entry in UTF-8, with the dates of biblatex beside `year` and `month`. */
export function bibtex(item: CslItem): string {
  const dates = isoDates(item.issued);
  const [year, month] = item.issued['date-parts'][0]!;
  const article = item.type === 'article-newspaper';
  const fields = {
    // Two pairs of braces keep the capitals as they were printed.
    title: `{${escape(item.title)}}`,
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
