import type { StyleSpecification } from 'maplibre-gl';
import type { Catalogue, Lang } from '../data/catalogue.ts';
import { siteLayers, siteSources } from './sites.ts';

export interface StyleOptions {
  theme: 'light' | 'dark';
  lang: Lang;
  /** The site's own address, ending in `/`. */
  base: string;
}

const inks = { light: '#1D1B18', dark: '#F3EEE3' } as const;
const papers = { light: '#EFE9DA', dark: '#24231F' } as const;

/** The whole map as one value: the basemap, and the dataset's sites on top of it. Pure. */
export function style(
  c: Catalogue,
  { theme, lang }: StyleOptions,
): { style: StyleSpecification; ink: string } {
  const ink = inks[theme];
  return {
    ink,
    style: {
      version: 8,
      sources: siteSources(c, lang),
      layers: [
        { id: 'paper', type: 'background', paint: { 'background-color': papers[theme] } },
        ...siteLayers(c, { ink, halo: papers[theme] }),
      ],
    },
  };
}
