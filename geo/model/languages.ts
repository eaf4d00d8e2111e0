/**
 * Language of the interface: one row in the table of languages and one in the table of typefaces. Plain data, as the
 * page, its build and the checks use it. Missing translations fall back to English.
 */
export interface Language {
  /**
   * BCP 47 locale for `Intl`, with the digits that newspapers of the language use; an English locale if browsers lack
   * dates in the language.
   */
  locale: string;
  /** Name of the language in the language itself. */
  name: string;
  /** Shorter name of the language for the page header, if there is one. */
  short?: string;
  /** Writing direction; left to right if missing. */
  dir?: 'rtl';
  /** Present if the language uses Latin letters, which the style sheet may set in capitals or with letter-spacing. */
  latin?: true;
  /** Text between the two ends of a range of numbers; a dash if missing. */
  range?: string;
  /** Corrects a date or range of dates that `Intl` formats, where newspapers of the language write it differently. */
  printed?: (date: string) => string;
  /** Text size in pixels of a site’s name on the map. */
  size: number;
  /** Text size of place names on the map, as a factor of the English text size; makes scripts look equally large. */
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
    // Put a comma before the time of day in Hindi dates: its time zone follows it.
    printed: (date) => date.replace(/ को (\d\d:\d\d) बजे/g, ', $1'),
    // Slightly smaller than Latin letters, because Devanagari letters are tall.
    size: 14.5,
    scale: 1.06,
  },
  ur: {
    locale: 'ur-PK-u-nu-latn',
    name: 'اردو',
    dir: 'rtl',
    // A word instead of a dash, because a dash between numbers is read in the wrong direction in Urdu.
    range: ' تا ',
    // Put a comma before the time of day in Urdu dates, and none before the year.
    printed: (date) =>
      date
        .replace(/\s*–\s*/, ' تا ')
        .replace(/،(?= \d{4})| کو(?= \d\d:)/g, '')
        .replace(/\d{4}(?= \d\d:)/g, '$&،'),
    // Larger than Latin letters, because letters of Naskh (the style of Arabic script on the map) look small.
    size: 17,
    scale: 1.22,
  },
} as const satisfies Record<string, Language>;

/** Code of an interface language, such as `hi`. */
export type Lang = keyof typeof rows;

export const language: Record<Lang, Language> = rows;
export const languages = Object.keys(rows) as Lang[];

/**
 * Font file: the path in an npm package, or `./fonts/….woff2` for a file in `src/ui/fonts`. `range` is a CSS
 * `unicode-range`.
 */
export interface FontFile {
  file: string;
  range: string;
}

/**
 * Fonts and line heights for a script other than Latin; the build makes the style sheet and the fonts of the map from
 * them.
 */
export interface Typeface {
  family: string;
  /** Range of weights in the font file, as a CSS `font-weight`. */
  weight: string;
  page: FontFile;
  /** Font file for the names on the map, if the map needs another one than the page. */
  map?: FontFile;
  /**
   * Font file with only the letters of the language’s own name, so that the language menu does not load a whole font.
   */
  ownName?: FontFile;
  /** CSS line heights of text, headings and quotations. */
  leading: readonly [text: number, heading: number, quotation: number];
  /**
   * Present if words slope down to the baseline, as in Nastaliq (a style of Arabic script): quotations and the timeline
   * need more height.
   */
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
    // Naskh instead of Nastaliq (two styles of Arabic script), because MapLibre joins Arabic letters by code points
    // (presentation forms) that Nastaliq fonts lack.
    map: {
      file: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-500-normal.woff2',
      range: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC',
    },
    ownName: { file: './fonts/urdu.woff2', range: 'U+0600-06FF' },
    leading: [2.1, 1.9, 1.6],
    hanging: true,
  },
};
