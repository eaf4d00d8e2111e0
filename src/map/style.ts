import type { StyleSpecification } from 'maplibre-gl';
import type { Site } from '../../geo/schema.ts';
import type { Catalogue, Lang } from '../data/catalogue.ts';
import type { Borders, Theme } from '../state/params.ts';
import { siteLayers, siteSources } from './sites.ts';

export interface StyleOptions {
  theme: Theme;
  lang: Lang;
  borders: Borders;
  /** The site's own address, ending in `/`. */
  base: string;
  /** What the lens lets through: it decides the marks. */
  shown: Catalogue;
  /** The sites that pass the filters. */
  found: readonly Site[];
}

export const inks = { light: '#1D1B18', dark: '#F3EEE3' } as const;
const papers = { light: '#EFE9DA', dark: '#24231F' } as const;

/** The whole map as one value: the basemap, and the sites of the dataset `whole` on top of it. Pure. */
export function style(whole: Catalogue, options: StyleOptions): StyleSpecification {
  const { theme, lang, shown, found } = options;
  return {
    version: 8,
    sources: siteSources(whole, lang),
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': papers[theme] } },
      ...siteLayers({ whole, shown, found }, { ink: inks[theme], halo: papers[theme] }),
    ],
  };
}
