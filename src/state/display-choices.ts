import { home, type Address } from './params.ts';

/** A reader's choices that hold for any data: places and records were those of other data. */
export const manner = ({ lang, theme, borders, view, embed }: Address): Address => ({
  ...home,
  lang,
  theme,
  borders,
  view,
  embed,
});
