import { home, type Address } from './params.ts';

/** The parts of an address that apply to any data: those without ids and filters. */
export const displayChoices = ({ lang, theme, borders, view, embed }: Address): Address => ({
  ...home,
  lang,
  theme,
  borders,
  view,
  embed,
});
