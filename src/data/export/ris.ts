import { isoDates, type CslItem } from './csl.ts';

/** A RIS date, `YYYY/MM/DD/`; its last field holds the end of a span. */
const slashed = ([first = '', last]: string[]) => {
  const [year, month = '', day = ''] = first.split('-');
  return `${year}/${month}/${day}/${last ? `to ${last}` : ''}`;
};

/** An item as a RIS record; each value is one line. */
export function ris(item: CslItem): string {
  const article = item.type === 'article-newspaper';
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', article ? 'NEWS' : 'ELEC'],
    ['ID', item.id],
    ['TI', item.title],
    // A comma would divide a name.
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
