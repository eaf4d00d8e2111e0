import { isoDates, type CslItem } from './csl.ts';

/** Date in RIS form, `YYYY/MM/DD/`; for a span, its end follows the last slash. */
const slashed = ([first = '', last]: string[]) => {
  const [year, month = '', day = ''] = first.split('-');
  return `${year}/${month}/${day}/${last ? `to ${last}` : ''}`;
};

/** A citation as a RIS record; each value is on one line. */
export function ris(item: CslItem): string {
  const article = item.type === 'article-newspaper';
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', article ? 'NEWS' : 'ELEC'],
    ['ID', item.id],
    ['TI', item.title],
    // Replace commas: RIS would read a comma as the end of the last name.
    ['AU', item.author?.[0].literal.replaceAll(',', ';')],
    [article ? 'T2' : 'PB', item['container-title']],
    ['PY', String(item.issued['date-parts'][0]![0])],
    ['DA', slashed(isoDates(item.issued))],
    ['UR', item.URL],
    ['Y2', item.accessed && slashed(isoDates(item.accessed))],
    ['LA', item.language],
    ['DB', item.source],
    ['N1', item.note],
    ['ER', ''],
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value!.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}
