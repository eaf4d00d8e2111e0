import {
  namedId,
  propertyTable,
  rowOf,
  type PropertyWith,
  type ValueKind,
} from '../../geo/model/properties.ts';
import type { Place, Speaker, Statement } from '../../geo/model/schema.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import { nameIn, toldText } from '../data/kit/name-in.ts';
import { proseIn } from '../data/kit/prose-in.ts';
import type { Described } from './describe.ts';
import { formatRange } from './format.ts';
import { formatWhen } from './format-when.ts';
import { valueWords, type ValueWords } from './value-words.ts';

type StatementWith<Fields> = Extract<Statement, { property: PropertyWith<Fields> }>;

/** Data and language with which a value is put into words. */
interface Reader {
  c: Catalogue;
  w: ValueWords;
  lang: Lang;
}

/** Name of the record that a value refers to, from the first of its property's tables that has it. */
function named(s: StatementWith<{ names: string }>, { c, lang }: Reader): string {
  const id = namedId(s)!;
  const tables = rowOf(s.property).into!;
  const table = tables.find((one) => c[one].has(id)) ?? tables[0]!;
  const record = known<Place | Pick<Speaker, 'name'>>(c[table], id);
  return nameIn('names' in record ? record.names : record.name, lang);
}

const words: { [K in ValueKind]: (s: StatementWith<{ value: K }>, reader: Reader) => Described } = {
  printed: ({ value }) => ({ text: `“${value.text}”`, lang: value.lang }),
  told: ({ value }, { lang }) => {
    const told = proseIn(toldText(value), lang);
    return told.lang === lang ? { text: told.text } : told;
  },
  id: (s, reader) => ({
    text: namedId(s) === null ? reader.w.none[s.property as PropertyWith<{ none: true }>] : named(s, reader),
  }),
  when: ({ value }, { lang }) => ({ text: formatWhen(value, lang) }),
  range: ({ property, value }, { w, lang }) => ({
    text: w.unit[propertyTable[property].unit](formatRange(value, lang)),
  }),
  count: ({ value }, { w, lang }) => ({ text: w.of[value.of](formatRange(value, lang)) }),
  distance: (s, reader) => ({
    text: reader.w.km(formatRange(s.value, reader.lang), named(s, reader)),
  }),
  relation: (s, reader) => ({ text: reader.w.relation[s.value.type](named(s, reader)) }),
};

/** The value of a statement in words. */
export function describe(c: Catalogue, s: Statement, lang: Lang): Described {
  const say = words[rowOf(s.property).value] as (s: Statement, reader: Reader) => Described;
  const own = valueWords[lang];
  return own ? say(s, { c, w: own, lang }) : { lang: 'en', ...say(s, { c, w: valueWords.en, lang: 'en' }) };
}
