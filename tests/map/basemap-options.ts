import { languages } from '../../geo/model/languages.ts';
import { basemap, type BasemapOptions } from '../../src/map/basemap.ts';
import { BOUNDARY_VIEWS } from '../../src/map/boundaries.ts';
import { palettes } from '../../src/map/palette.ts';

const base = 'https://example.org/';
const fonts = { 'Noto Sans': [{ url: `${base}latin.woff2`, 'unicode-range': ['U+0000-00FF'] }] };

/** Every combination of theme, language and boundary view, with a name for it. */
export const combinations = Object.values(palettes).flatMap((palette) =>
  languages.flatMap((lang) =>
    BOUNDARY_VIEWS.map((borders) => ({
      name: `${palette.theme}, ${lang}, ${borders}`,
      palette,
      lang,
      borders,
    })),
  ),
);

export const drawn = (options: Pick<BasemapOptions, 'palette' | 'lang' | 'borders'>) =>
  basemap({ ...options, base, fonts });
