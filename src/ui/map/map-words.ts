import type { Catalogue, Lang } from '../../data/catalogue/catalogue.ts';
import { nameOf } from '../../i18n/describe.ts';
import { numeral } from '../../i18n/plural.ts';
import type { Messages } from '../../i18n/en.ts';
import { unitsOf } from '../../i18n/units.ts';
import type { MapWords } from '../../map/contract.ts';

/** Texts and number formats for the map, in the language of the page. */
export const mapWords = (c: Catalogue, t: Messages, lang: Lang): MapWords => ({
  ...t,
  lang,
  units: unitsOf(lang, navigator.languages),
  cluster: t.clusterOf,
  group: t.groupOf,
  number: numeral(lang),
  pin: (site) => t.mapOf(nameOf(c, site, lang)),
});
