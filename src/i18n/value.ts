import { isOwn, kindOfOwn } from '../../geo/model/own-properties.ts';
import {
  namedId,
  propertyTable,
  rowOf,
  type AnyProperty,
  type NamedTable,
  type PropertyWith,
  type ValueKind,
} from '../../geo/model/properties.ts';
import type { Quantity } from '../../geo/model/quantity.ts';
import type { Place, Speaker, Statement } from '../../geo/model/schema.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import { ownOf } from '../data/catalogue/declared.ts';
import { nameIn, toldText } from '../data/kit/name-in.ts';
import { proseIn } from '../data/kit/prose-in.ts';
import type { Described } from './describe.ts';
import { quantified } from './bounds.ts';
import { formatWhen } from './format-when.ts';
import { valueWords, type ValueWords } from './value-words.ts';

type StatementWith<Fields> = Extract<Statement, { property: PropertyWith<Fields> }>;

/** Catalogue (dataset with look-ups), phrases and language that are needed to write a value in words. */
interface Reader {
  c: Catalogue;
  w: ValueWords;
  lang: Lang;
}

/** Name of the record to which a statement’s value refers, found in the tables that the property allows. */
function named(s: StatementWith<{ names: string }>, { c, lang }: Reader): string {
  const id = namedId(s)!;
  const tables: readonly NamedTable[] = rowOf(s.property).into!;
  const table = tables.find((one) => c[one].has(id)) ?? tables[0]!;
  const record = known<Place | Pick<Speaker, 'name'>>(c[table], id);
  return nameIn('names' in record ? record.names : record.name, lang);
}

/** Adds the date of a count to its text, if the source states the date. */
const dated = (text: string, asOf: string | undefined, { w, lang }: Pick<Reader, 'w' | 'lang'>) =>
  asOf === undefined ? text : w.asOf(text, formatWhen(asOf, lang));

/** Makes a function that adds the unit to a number, for a property that the dataset declares itself. */
function unitOf(c: Catalogue, property: AnyProperty, lang: Lang) {
  const unit = ownOf(c.dataset, property)?.unit;
  return (number: string) => (unit ? `${number} ${nameIn(unit, lang)}` : number);
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
  quantity: ({ property, value }, { c, w, lang }) => {
    if (isOwn(property))
      return {
        text: dated(quantified(value, lang, unitOf(c, property, lang), true), value.asOf, { w, lang }),
      };
    const { unit } = propertyTable[property];
    const measure = unit === 'minutes';
    const noun = measure ? w.unit[unit] : w.of[value.of ?? unit];
    return { text: dated(quantified(value, lang, noun, measure), value.asOf, { w, lang }) };
  },
  count: ({ value }, { w, lang }) => ({
    text: dated(quantified(value, lang, w.of[value.of]), value.asOf, { w, lang }),
  }),
  distance: (s, reader) => ({
    text: reader.w.from(quantified(s.value, reader.lang, reader.w.unit.km, true), named(s, reader)),
  }),
  relation: (s, reader) => ({ text: reader.w.relation[s.value.type](named(s, reader)) }),
};

/** Writes the value of a statement in words. */
export function describe(c: Catalogue, s: Statement, lang: Lang): Described {
  const kind = isOwn(s.property) ? kindOfOwn(s.value) : rowOf(s.property).value;
  const say = words[kind] as (s: Statement, reader: Reader) => Described;
  const own = valueWords[lang];
  return own ? say(s, { c, w: own, lang }) : { lang: 'en', ...say(s, { c, w: valueWords.en, lang: 'en' }) };
}

/** Writes a distance in km as a source reports it: “at least 9 km”. */
export const reportedLength = (length: Quantity, lang: Lang) =>
  quantified(length, lang, (valueWords[lang] ?? valueWords.en).unit.km, true);

/** Remark on a count that its speaker replaced by a later one, or that stands beside another in an unknown order. */
export const countRemark = (remark: 'earlier' | 'unordered', lang: Lang): Described => {
  const own = valueWords[lang];
  return own ? { text: own[remark] } : { text: valueWords.en[remark], lang: 'en' };
};
