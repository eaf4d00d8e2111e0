import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import { unstated, type FacetKey, type facets } from '../data/filter/facets.ts';
import type { FilterKey } from '../data/filter/filter.ts';
import { nameIn } from '../data/kit/name-in.ts';
import { nameOf, titleIn, type Described } from './describe.ts';
import { accountName } from './account-words.ts';
import type { Messages } from './en.ts';
import { groupOption } from './filters.ts';
import { completed } from './partial.ts';

/**
 * Facets (ways to filter sites) that the page shows as checkboxes under “More filters”; groups and sources have
 * controls of their own.
 */
export type BoxFacet = Exclude<FacetKey, 'group' | 'cites'>;

type Translated<Words> = { en: Words } & { [L in Lang]?: Words };
type Naming = (c: Catalogue, t: Messages, lang: Lang, id: string) => Described;
type Option<K extends FacetKey> = ReturnType<(typeof facets)[K]['options']>[number];
type Labels<K> = { label: string } & (K extends BoxFacet ? { hint: string } : unknown);
/**
 * Words for a facet (way to filter sites): label, hint, and names of its options, unless the dataset names the options.
 */
type FacetWords<K extends FacetKey> =
  | (Translated<Labels<K>> & { name: Naming })
  | (string extends Option<K> ? never : Translated<Labels<K> & { options: Record<Option<K>, string> }>);

/**
 * Words for each filter of sites, by language: label, hint, and names of the options; a language without them uses
 * English.
 */
export const filterWords: { [K in Exclude<FacetKey, 'group'>]: FacetWords<K> } & {
  dates: Translated<{ label: string }>;
} = {
  account: {
    name: (c, _, lang, id) => ({ text: accountName(c, lang, id) }),
    en: {
      label: 'Mentioned by',
      hint: 'Accounts with a speaker who states something about the site.',
    },
    hi: {
      label: 'किसने ज़िक्र किया',
      hint: 'जिनके किसी कहने वाले ने इस स्थल के बारे में कुछ कहा है।',
    },
    ur: {
      label: 'کس نے ذکر کیا',
      hint: 'جن کے کسی کہنے والے نے اس مقام کے بارے میں کچھ کہا ہے۔',
    },
  },
  status: {
    en: {
      label: 'Agreement of sources',
      hint: 'A site counts if this is true of anything shown about it.',
      options: {
        contested: 'Contested',
        agree: 'Different sides, or one who saw it, agree',
        several: 'Several institutions, none agreed',
        'one-side': 'One side only',
        single: 'One newsroom or third party',
        uncompared: 'Not compared',
        unstated: 'Something not stated',
      },
    },
    hi: {
      label: 'स्रोतों में सहमति',
      hint: 'स्थल तब गिना जाता है जब उसके बारे में दिखाई गई किसी भी बात पर यह लागू हो।',
      options: {
        contested: 'मतभेद है',
        agree: 'अलग-अलग पक्ष, या देखने वाला, सहमत',
        several: 'कई संस्थाएँ, पर सहमति नहीं',
        'one-side': 'केवल एक पक्ष',
        single: 'एक मीडिया संस्था या तीसरा पक्ष',
        uncompared: 'तुलना नहीं की गई',
        unstated: 'कुछ बातें नहीं बताई गईं',
      },
    },
    ur: {
      label: 'ذرائع میں اتفاق',
      hint: 'مقام تب گنا جاتا ہے جب اس کے بارے میں دکھائی گئی کسی بھی بات پر یہ صادق آئے۔',
      options: {
        contested: 'اختلاف ہے',
        agree: 'مختلف فریق، یا دیکھنے والا، متفق',
        several: 'کئی ادارے، مگر اتفاق نہیں',
        'one-side': 'صرف ایک فریق',
        single: 'ایک میڈیا ادارہ یا تیسرا فریق',
        uncompared: 'موازنہ نہیں کیا گیا',
        unstated: 'کچھ باتیں نہیں بتائی گئیں',
      },
    },
  },
  territory: {
    name: (c, _t, lang, id) => ({ text: nameIn(known(c.places, id).names, lang) }),
    en: {
      label: 'Territory',
      hint: 'As sources state it; a site in part of a territory counts for the whole territory.',
    },
    hi: {
      label: 'क्षेत्र',
      hint: 'जैसा स्रोत बताते हैं; किसी हिस्से का स्थल पूरे क्षेत्र में भी गिना जाता है।',
    },
    ur: {
      label: 'خطہ',
      hint: 'جیسا ذرائع بتاتے ہیں؛ کسی حصے کا مقام پورے خطے میں بھی گنا جاتا ہے۔',
    },
  },
  event: {
    name: (c, _t, lang, id) => ({ text: nameOf(c, id, lang) }),
    en: { label: 'Part of', hint: 'Events that a source says the site is part of.' },
    hi: {
      label: 'घटना',
      hint: 'वे घटनाएँ जिनका हिस्सा कोई स्रोत इस स्थल को बताता है।',
    },
    ur: {
      label: 'واقعہ',
      hint: 'وہ واقعات جن کا حصہ کوئی ذریعہ اس مقام کو بتاتا ہے۔',
    },
  },
  cites: {
    name: (c, _t, lang, id) => titleIn(c, known(c.sources, id), lang),
    en: { label: 'Source' },
    hi: { label: 'स्रोत' },
    ur: { label: 'ذریعہ' },
  },
  dates: { en: { label: 'Dates' }, hi: { label: 'तारीख़ें' }, ur: { label: 'تاریخیں' } },
};

const inLanguage = <Words extends object>(words: Translated<Words>, lang: Lang): Words =>
  words[lang] ?? completed<Words>({} as never, words.en);

/** Heading of a filter of sites. */
export const filterLabel = (key: FilterKey, t: Messages, lang: Lang): string =>
  key === 'group' ? t.affiliation : inLanguage<{ label: string }>(filterWords[key], lang).label;

/** Sentence that explains a filter of sites. */
export const filterHint = (key: BoxFacet, lang: Lang): string =>
  inLanguage<{ hint: string }>(filterWords[key], lang).hint;

/** Name of one option in a filter of sites, such as that of an account or a status. */
export function optionName(c: Catalogue, t: Messages, lang: Lang, facet: FacetKey, id: string): Described {
  if (facet === 'group') return groupOption(c, t, lang, id);
  const words: Translated<{ label: string; options?: Record<string, string> }> & { name?: Naming } =
    filterWords[facet];
  const text = inLanguage(words, lang).options?.[id] ?? (id === unstated ? t.unstated : undefined);
  return text === undefined ? words.name!(c, t, lang, id) : { text };
}
