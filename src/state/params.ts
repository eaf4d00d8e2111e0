import { boundaryViews, type BoundaryView } from '../../geo/model/boundary-views.ts';
import { languages } from '../../geo/model/languages.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import { readEnd, type End } from '../data/measure/ends.ts';
import { facetKeys, facets, type FacetKey } from '../data/filter/facets.ts';
import { dateRows, unfiltered, type Filters } from '../data/filter/filter.ts';
import { lensesOf, type Lens } from '../data/catalogue/lens.ts';

/** Lenses (choices of the accounts whose statements are shown) of a dataset that declares no accounts, in order. */
export const lenses = [...lensesOf({}).keys()];
export const views = ['map', 'matrix'] as const;
export { languages };
export const themes = ['light', 'dark', 'contrast'] as const;

export type ViewName = (typeof views)[number];
export type Theme = (typeof themes)[number];

/** State of the page as its query string holds it; a field with its default value is left out there. */
export interface Address extends Filters {
  site: string | null;
  source: string | null;
  /** Id of the statement of which speaker, words and source are shown; null if none is. */
  value: string | null;
  /** Text in the search box. */
  q: string;
  lens: Lens;
  /** Last day of publication of the statements shown, `YYYY-MM-DD`; null for all days. */
  known: string | null;
  borders: BoundaryView;
  view: ViewName;
  lang: Lang | null;
  theme: Theme | null;
  /** Points, sites and lines between which the reader measures distances, in order. */
  measure: readonly End[];
  /** True if another page shows this one embedded in a frame: only the map and its explanations. */
  embed: boolean;
}

/** Default state of the page, written as an empty query string. */
export const home: Address = {
  site: null,
  source: null,
  value: null,
  q: '',
  ...unfiltered,
  lens: 'all',
  known: null,
  borders: 'defacto',
  view: 'map',
  lang: null,
  theme: null,
  measure: [],
  embed: false,
};

/**
 * Parser of one parameter of the query string; undefined if its text is not valid. Values are written as plain text.
 */
type Read<T> = (text: string, c: Catalogue) => T | undefined;

const id =
  (table: 'sites' | 'sources'): Read<string> =>
  (text, c) =>
    c[table].has(text) ? text : undefined;
const choice =
  <const T extends string>(options: readonly T[]): Read<T> =>
  (text) =>
    options.find((option) => option === text);
const day: Read<string> = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) ? text : undefined;

/** Maximum length of the text in the search box, in UTF-16 units. */
export const longestSearch = 200;
/**
 * Prepares a text for the search box: cut to the maximum length, without lone surrogates, which no address can hold.
 */
export const searchText = (text: string): string => text.slice(0, longestSearch).replace(/\p{Cs}/gu, '');

/**
 * Parsers of the parameters with one value. The parameter `value` is missing, as it depends on `site` and is parsed in
 * `address.ts`.
 */
export const singles = {
  site: id('sites'),
  source: id('sources'),
  q: searchText,
  lens: (text, c) => (lensesOf(c.dataset).has(text) ? text : undefined),
  known: day,
  from: day,
  to: day,
  dates: choice(dateRows),
  borders: choice(boundaryViews),
  view: choice(views),
  lang: choice(languages),
  theme: choice(themes),
} satisfies { [K in keyof Address]?: Read<NonNullable<Address[K]>> };

/** Parsers of the parameters with comma-separated lists; each entry is parsed on its own. */
export const lists = Object.fromEntries(
  facetKeys.map((key): [FacetKey, Read<string>] => [
    key,
    (text, c) => facets[key].options(c).find((option) => option === text),
  ]),
) as Record<FacetKey, Read<string>>;

/**
 * Parsers of the parameters with ordered lists, whose entries may repeat; each entry is parsed with knowledge of the
 * one before.
 */
export const sequences = { measure: readEnd };

/** Parameters that are flags: true if present, as `embed` or `embed=1`. */
export const flags = { embed: /^(1|true)?$/ };
