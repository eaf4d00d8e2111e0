import { home, type Address } from './params.ts';

/**
 * Copy of the page’s state with only those choices that apply to any dataset, such as language and theme; ids and
 * filters get their defaults.
 */
export const displayChoices = ({ lang, theme, borders, view, embed }: Address): Address => ({
  ...home,
  lang,
  theme,
  borders,
  view,
  embed,
});
