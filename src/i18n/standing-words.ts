import type { Side } from '../../geo/model/accounts.ts';
import type { Lang } from '../data/catalogue/catalogue.ts';
import type { Finding } from '../data/evidence/findings.ts';
import type { Standing } from '../data/evidence/standing.ts';
import { fallback, nameIn } from '../data/kit/name-in.ts';
import { directionOf } from './languages.ts';
import { counter } from './plural.ts';
import { completed } from './partial.ts';

const manyEn = counter('en');
const manyHi = counter('hi');
const manyUr = counter('ur');
/** Isolates a name whose script may run the other way (Unicode FSI, PDI). */
const apart = (name: string) => `\u2068${name}\u2069`;

const english = {
  onlySide: {
    india: 'stated by India’s side only',
    pakistan: 'stated by Pakistan’s side only',
    group: 'stated by a group’s side only',
  } as Record<Side, string>,
  side: { india: 'India', pakistan: 'Pakistan', group: 'a group' } as Record<Side, string>,
  bothSides: 'both sides',
  newsrooms: (n: number) => (n === 1 ? 'one newsroom' : manyEn(n, 'newsroom', 'newsrooms')),
  others: (n: number) => manyEn(n, 'other institution', 'other institutions'),
  unnamed: 'source not named',
  publishers: (n: number) => manyEn(n, 'publisher', 'publishers'),
  denies: {
    india: 'India denies',
    pakistan: 'Pakistan denies',
    group: 'a group denies',
  } as Record<Side, string>,
  uncompared: 'not compared',
  institutions: (n: number) => manyEn(n, 'institution', 'institutions'),
  contested: 'contested',
};

/** Words of who states a value, in each language; English stands for a missing language. */
export const standingWords: { en: typeof english } & { [L in Lang]?: typeof english } = {
  en: english,
  hi: {
    onlySide: {
      india: 'केवल भारत के पक्ष ने कहा',
      pakistan: 'केवल पाकिस्तान के पक्ष ने कहा',
      group: 'केवल एक संगठन के पक्ष ने कहा',
    },
    side: { india: 'भारत', pakistan: 'पाकिस्तान', group: 'एक संगठन' },
    bothSides: 'दोनों पक्ष',
    newsrooms: (n) => (n === 1 ? 'एक मीडिया संस्था' : manyHi(n, 'मीडिया संस्था', 'मीडिया संस्थाएँ')),
    others: (n) => manyHi(n, 'अन्य संस्था', 'अन्य संस्थाएँ'),
    unnamed: 'स्रोत का नाम नहीं दिया गया',
    publishers: (n) => manyHi(n, 'प्रकाशक', 'प्रकाशक'),
    denies: { india: 'भारत का इनकार', pakistan: 'पाकिस्तान का इनकार', group: 'एक संगठन का इनकार' },
    uncompared: 'तुलना नहीं की गई',
    institutions: (n) => manyHi(n, 'संस्था', 'संस्थाएँ'),
    contested: 'मतभेद है',
  },
  ur: {
    onlySide: {
      india: 'صرف بھارتی فریق نے کہا',
      pakistan: 'صرف پاکستانی فریق نے کہا',
      group: 'صرف ایک تنظیم کے فریق نے کہا',
    },
    side: { india: 'بھارت', pakistan: 'پاکستان', group: 'ایک تنظیم' },
    bothSides: 'دونوں فریق',
    newsrooms: (n) => (n === 1 ? 'ایک میڈیا ادارہ' : manyUr(n, 'میڈیا ادارہ', 'میڈیا ادارے')),
    others: (n) => manyUr(n, 'اور ادارہ', 'دیگر ادارے'),
    unnamed: 'ماخذ کا نام نہیں دیا گیا',
    publishers: (n) => manyUr(n, 'ناشر', 'ناشر'),
    denies: { india: 'بھارت کی تردید', pakistan: 'پاکستان کی تردید', group: 'ایک تنظیم کی تردید' },
    uncompared: 'موازنہ نہیں کیا گیا',
    institutions: (n) => manyUr(n, 'ادارہ', 'ادارے'),
    contested: 'اختلاف ہے',
  },
};

/** The words of a language. */
export const standingIn = (lang: Lang): typeof english =>
  standingWords[lang] ?? completed<typeof english>({}, english);

/** Signs between parts of a list, and how a name is set in it, by the direction of the script. */
const signs = {
  ltr: { comma: ', ', semicolon: '; ', name: String },
  rtl: { comma: '، ', semicolon: '؛ ', name: apart },
};

/** A text that is English as a whole where the words of a language are missing. */
const whole = (text: string, lang: Lang) => (standingWords[lang] ? text : fallback(text));

/** Number of other institutions up to which they are named. */
const fewNamed = 2;

/** A standing in words: “both sides”, “India, 2 newsrooms; Pakistan denies · 5 publishers”. */
export function standingText(
  { sides, others, denied, publishers }: Omit<Standing, 'institutions' | 'agree'>,
  lang: Lang,
): string {
  const w = standingIn(lang);
  const sign = signs[directionOf(lang)];
  const newsrooms = others.filter(({ newsroom }) => newsroom).length;
  const named = others.filter(({ newsroom }) => !newsroom);
  const both = sides.includes('india') && sides.includes('pakistan');
  const [only] = sides;
  const who =
    only && sides.length === 1 && !others.length
      ? [w.onlySide[only]]
      : [
          ...(both ? [w.bothSides] : []),
          ...sides.filter((side) => !both || side === 'group').map((side) => w.side[side]),
          ...(named.length > fewNamed
            ? [w.others(named.length)]
            : named.map(({ name }) => sign.name(nameIn(name, lang)))),
          ...(newsrooms ? [w.newsrooms(newsrooms)] : []),
        ];
  const stated = (who.length ? who : [w.unnamed]).join(sign.comma);
  const text = [stated, ...(denied.length ? [denied.map((side) => w.denies[side]).join(sign.comma)] : [])];
  const printed = publishers > 1 ? ` · ${w.publishers(publishers)}` : '';
  return whole(text.join(sign.semicolon) + printed, lang);
}

/** A cell of the evidence table in words; `narrowed` where a lens hides other sides; `denied`: by whom, in words. */
export function cellText(
  site: string,
  property: string,
  { status, values, standing }: Finding,
  lang: Lang,
  narrowed: boolean,
  denied: readonly string[] = [],
): string {
  const w = standingIn(lang);
  const { comma, name } = signs[directionOf(lang)];
  const parts = [w.institutions(standing.institutions)];
  if (status === 'contested') parts.push(w.contested);
  else if (status === 'uncompared') parts.push(w.uncompared);
  else if (!narrowed && (values.length === 1 || status === 'one-side'))
    parts.push(standingText(standing, lang));
  parts.push(...denied);
  return whole(`${name(site)}${comma}${property}: ${parts.join(comma)}`, lang);
}
