import type { Catalogue, Lang } from '../../data/catalogue/catalogue.ts';
import { nameOf } from '../../i18n/describe.ts';
import { numeral } from '../../i18n/plural.ts';
import type { Messages } from '../../i18n/en.ts';
import { unitsOf } from '../../i18n/units.ts';
import type { MapWords } from '../../map/contract.ts';

export const mapWords = (c: Catalogue, t: Messages, lang: Lang): MapWords => ({
  lang,
  canvas: t.canvas,
  still: t.still,
  allSites: t.allSites,
  measure: t.measure,
  zoomIn: t.zoomIn,
  zoomOut: t.zoomOut,
  attribution: t.attribution,
  metres: t.metres,
  kilometres: t.kilometres,
  miles: t.miles,
  feet: t.feet,
  units: unitsOf(lang, navigator.languages),
  gestures: t.gestures,
  cluster: t.clusterOf,
  group: t.groupOf,
  number: numeral(lang),
  pin: (site) => t.mapOf(nameOf(c, site, lang)),
});
