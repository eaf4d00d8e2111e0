import { comparedOf } from '../data/catalogue/accounts.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import type { Finding } from '../data/evidence/findings.ts';
import type { Standing } from '../data/evidence/standing.ts';
import { fallback, nameIn } from '../data/kit/name-in.ts';
import { sideName } from './account-words.ts';
import { directionOf } from './languages.ts';
import { counter } from './plural.ts';
import { completed } from './partial.ts';

const manyEn = counter('en');
const manyHi = counter('hi');
const manyUr = counter('ur');
/**
 * Isolates a name that may be in another script, so that it does not reorder the words around it (Unicode FSI … PDI).
 */
const apart = (name: string) => `\u2068${name}\u2069`;

const english = {
  onlySide: (side: string) => `stated by ${side}’s side only`,
  bothSides: 'both sides',
  newsrooms: (n: number) => (n === 1 ? 'one newsroom' : manyEn(n, 'newsroom', 'newsrooms')),
  others: (n: number) => manyEn(n, 'other institution', 'other institutions'),
  unnamed: 'source not named',
  publishers: (n: number) => manyEn(n, 'publisher', 'publishers'),
  denies: (side: string) => `${side} denies`,
  uncompared: 'not compared',
  institutions: (n: number) => manyEn(n, 'institution', 'institutions'),
  contested: 'contested',
};

/** Phrases that tell who states a value (“both sides”), by language; a language without them uses English. */
export const standingWords: { en: typeof english } & { [L in Lang]?: typeof english } = {
  en: english,
  hi: {
    onlySide: (side) => `केवल ${side} के अनुसार`,
    bothSides: 'दोनों पक्ष',
    newsrooms: (n) => (n === 1 ? 'एक मीडिया संस्था' : manyHi(n, 'मीडिया संस्था', 'मीडिया संस्थाएँ')),
    others: (n) => manyHi(n, 'अन्य संस्था', 'अन्य संस्थाएँ'),
    unnamed: 'स्रोत का नाम नहीं दिया गया',
    publishers: (n) => manyHi(n, 'प्रकाशक', 'प्रकाशक'),
    denies: (side) => `${side} का इनकार`,
    uncompared: 'तुलना नहीं की गई',
    institutions: (n) => manyHi(n, 'संस्था', 'संस्थाएँ'),
    contested: 'मतभेद है',
  },
  ur: {
    onlySide: (side) => `صرف ${apart(side)} کے مطابق`,
    bothSides: 'دونوں فریق',
    newsrooms: (n) => (n === 1 ? 'ایک میڈیا ادارہ' : manyUr(n, 'میڈیا ادارہ', 'میڈیا ادارے')),
    others: (n) => manyUr(n, 'اور ادارہ', 'دیگر ادارے'),
    unnamed: 'ذریعے کا نام نہیں دیا گیا',
    publishers: (n) => manyUr(n, 'ناشر', 'ناشر'),
    denies: (side) => `${apart(side)} کی تردید`,
    uncompared: 'موازنہ نہیں کیا گیا',
    institutions: (n) => manyUr(n, 'ادارہ', 'ادارے'),
    contested: 'اختلاف ہے',
  },
};

/** Phrases that tell who states a value, in one language, English where they are missing. */
export const standingIn = (lang: Lang): typeof english =>
  standingWords[lang] ?? completed<typeof english>({}, english);

/** Punctuation of lists, and the way to insert a name into a text, by writing direction. */
const signs = {
  ltr: { comma: ', ', semicolon: '; ', name: String },
  rtl: { comma: '، ', semicolon: '؛ ', name: apart },
};

/** Registers a text as English, so that the page can mark it, if the language has no phrases of its own. */
const whole = (text: string, lang: Lang) => (standingWords[lang] ? text : fallback(text));

/** Maximum number of institutions on no side that a text names; if there are more, it gives their number. */
const fewNamed = 2;

/**
 * Words that tell who states a value: “both sides”, “Ruritania, 2 newsrooms; Graustark denies · 5 publishers”. The
 * dataset names the sides.
 */
export function standingText(
  c: Pick<Catalogue, 'dataset'>,
  { sides, others, denied, publishers }: Omit<Standing, 'institutions' | 'agree'>,
  lang: Lang,
): string {
  const w = standingIn(lang);
  const sign = signs[directionOf(lang)];
  const named = (side: string) => sideName(c, lang, side);
  const newsrooms = others.filter(({ newsroom }) => newsroom).length;
  const institutions = others.filter(({ newsroom }) => !newsroom);
  const compared = comparedOf(c.dataset);
  const both = compared.length === 2 && compared.every((side) => sides.includes(side));
  const [only] = sides;
  const who =
    only && sides.length === 1 && !others.length
      ? [w.onlySide(named(only))]
      : [
          ...(both ? [w.bothSides] : []),
          ...sides.filter((side) => !both || !compared.includes(side)).map(named),
          ...(institutions.length > fewNamed
            ? [w.others(institutions.length)]
            : institutions.map(({ name }) => sign.name(nameIn(name, lang)))),
          ...(newsrooms ? [w.newsrooms(newsrooms)] : []),
        ];
  const stated = (who.length ? who : [w.unnamed]).join(sign.comma);
  const denials = denied.map((side) => w.denies(named(side))).join(sign.comma);
  const text = [stated, ...(denials ? [denials] : [])].join(sign.semicolon);
  return whole(text + (publishers > 1 ? ` · ${w.publishers(publishers)}` : ''), lang);
}

/**
 * Words for a cell of the table that compares sites, for screen readers: site, property, number of institutions,
 * contradictions. `narrowed` tells that a lens hides statements of other sides; `denied` names those who deny the
 * value.
 */
export function cellText(
  c: Pick<Catalogue, 'dataset'>,
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
    parts.push(standingText(c, standing, lang));
  parts.push(...denied);
  return whole(`${name(site)}${comma}${property}: ${parts.join(comma)}`, lang);
}
