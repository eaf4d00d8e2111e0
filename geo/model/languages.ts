/**
 * Languages of the interface, each with one row in each of two tables. Plain data, for the page, its build and the
 * checks. Every language falls back to English, which is complete.
 */
export interface Language {
  /** BCP 47 locale for `Intl`, with the digits its newspapers use; an English one where browsers lack its dates. */
  locale: string;
  /** Its own name. */
  name: string;
  /** The name in the header, where a shorter one is known. */
  short?: string;
  /** Direction of the script; left to right if missing. */
  dir?: 'rtl';
  /** Written in Latin letters, which can be capitals and can be letter-spaced. */
  latin?: true;
  /** Separator of the ends of a range; a dash if missing. */
  range?: string;
  /** Corrects a date or range of dates formatted by `Intl`. */
  printed?: (date: string) => string;
  /** Size of a site's name on the map, in pixels. */
  size: number;
  /** Size of the map's other names beside English. */
  scale: number;
}

const rows = {
  en: {
    locale: 'en-GB',
    name: 'English',
    short: 'EN',
    latin: true,
    size: 14,
    scale: 1,
  },
  hi: {
    locale: 'hi-IN-u-nu-latn',
    name: 'हिन्दी',
    // A comma before the time of day, which has a zone after it.
    printed: (date) => date.replace(/ को (\d\d:\d\d) बजे/g, ', $1'),
    // Devanagari is tall.
    size: 14.5,
    scale: 1.06,
  },
  ur: {
    locale: 'ur-PK-u-nu-latn',
    name: 'اردو',
    dir: 'rtl',
    // A word, because a dash between figures is read in the wrong direction.
    range: ' تا ',
    // A comma before the time of day, none before the year.
    printed: (date) =>
      date
        .replace(/\s*–\s*/, ' تا ')
        .replace(/،(?= \d{4})| کو(?= \d\d:)/g, '')
        .replace(/\d{4}(?= \d\d:)/g, '$&،'),
    // Naskh is small on its body.
    size: 17,
    scale: 1.22,
  },
} as const satisfies Record<string, Language>;

/** A language of the interface. */
export type Lang = keyof typeof rows;

export const language: Record<Lang, Language> = rows;
export const languages = Object.keys(rows) as Lang[];

/** A font file: a package’s, or one in `src/ui/fonts` as `./fonts/….woff2`. `range` is a CSS `unicode-range`. */
export interface FontFile {
  file: string;
  range: string;
}

/** Fonts and line heights of a script other than Latin; the build makes style sheet and map fonts of them. */
export interface Typeface {
  family: string;
  /** CSS `font-weight` range of the file. */
  weight: string;
  page: FontFile;
  /** The font file for MapLibre, if it is another one. */
  map?: FontFile;
  /** The letters of the language’s own name, so that the language control fetches no whole font. */
  ownName?: FontFile;
  /** Line heights of text, headings and quotations. */
  leading: readonly [text: number, heading: number, quotation: number];
  /** Words slope down to the line, as in Nastaliq: quotations and the timeline need more height. */
  hanging?: true;
}

export const typefaces: Record<Exclude<Lang, 'en'>, Typeface> = {
  hi: {
    family: 'Noto Sans Devanagari',
    weight: '100 900',
    page: {
      file: '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2',
      range: 'U+0900-097F, U+1CD0-1CF9, U+200C-200D, U+20A8, U+20B9, U+25CC, U+A830-A839, U+A8E0-A8FF',
    },
    map: {
      file: '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2',
      range: 'U+0900-097F, U+200C-200D, U+A8E0-A8FF',
    },
    ownName: { file: './fonts/hindi.woff2', range: 'U+0900-097F' },
    leading: [1.55, 1.35, 1.6],
  },
  ur: {
    family: 'Noto Nastaliq Urdu',
    weight: '400 700',
    page: {
      file: '@fontsource-variable/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2',
      range: 'U+0600-06FF, U+0750-077F, U+200C-200D, U+FB50-FDFF, U+FE70-FEFC',
    },
    // Naskh: MapLibre draws presentation forms, which Nastaliq fonts do not have.
    map: {
      file: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-500-normal.woff2',
      range: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC',
    },
    ownName: { file: './fonts/urdu.woff2', range: 'U+0600-06FF' },
    leading: [2.1, 1.9, 1.6],
    hanging: true,
  },
};
