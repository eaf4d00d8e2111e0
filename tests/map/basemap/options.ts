import { languages } from '../../../geo/model/languages.ts';
import { basemap, type BasemapOptions } from '../../../src/map/basemap/basemap.ts';
import { boundaryViews } from '../../../geo/model/boundary-views.ts';
import { palettes } from '../../../geo/cartography/palette.ts';

const base = 'https://example.org/';
const fonts = { 'Noto Sans': [{ url: `${base}latin.woff2`, 'unicode-range': ['U+0000-00FF'] }] };

/** Every combination of theme, language and boundary view, with a name for it. */
export const combinations = Object.values(palettes).flatMap((palette) =>
  languages.flatMap((lang) =>
    boundaryViews.map((borders) => ({
      name: `${palette.theme}, ${lang}, ${borders}`,
      palette,
      lang,
      borders,
    })),
  ),
);

export const drawn = (options: Pick<BasemapOptions, 'palette' | 'lang' | 'borders'>) =>
  basemap({ ...options, base, fonts });
