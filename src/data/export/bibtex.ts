import { isoDates, type CslItem } from './csl.ts';

const specials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Write a brace as a command: BibTeX counts braces even after a backslash, so a single one would swallow the text
  // after it.
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
/** Repeated characters that TeX would join, such as two hyphens to a dash; `{}` is put between them. */
const ligatures = /([-'`,<>])(?=\1)|[?!](?=`)/g;
const escape = (text: string) =>
  text.replace(/[\\{}~^$&#%_]/g, (sign) => specials[sign]!).replace(ligatures, '$&{}');
/** Escapes characters of a web address that would end its BibTeX field. */
const address = (url: string) => url.replace(/[\\{}]/g, encodeURIComponent);

/** A citation as a BibTeX entry in UTF-8, with the date fields of both BibTeX (`year`, `month`) and biblatex. */
export function bibtex(item: CslItem): string {
  const dates = isoDates(item.issued);
  const [year, month] = item.issued['date-parts'][0]!;
  const article = item.type === 'article-newspaper';
  const fields = {
    // Use double braces, which keep the capitals of the title.
    title: `{${escape(item.title)}}`,
    // Use double braces, which keep the byline from being divided into names.
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
