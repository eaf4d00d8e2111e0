import { home, type Address } from './params.ts';

/** Parts of an address that apply to any dataset, such as language and theme; ids and filters get their defaults. */
export const displayChoices = ({ lang, theme, borders, view, embed }: Address): Address => ({
  ...home,
  lang,
  theme,
  borders,
  view,
  embed,
});
