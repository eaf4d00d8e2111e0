import { home, type Address } from './params.ts';

/** What a reader chose of the page, whatever its data are; places and records were those of other data. */
export const manner = ({ lang, theme, borders, view, embed }: Address): Address => ({
  ...home,
  lang,
  theme,
  borders,
  view,
  embed,
});
