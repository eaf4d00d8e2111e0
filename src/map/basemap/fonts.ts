import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import latinExt from '@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import { scripts } from 'virtual:map-fonts.js';

/**
 * Fonts for names on the map (SIL Open Font License 1.1). MapLibre fetches a font file when it first draws a character
 * of the file’s Unicode range.
 */
export const fonts: FontFacesSpecification = {
  'Noto Sans': [
    { url: latin, 'unicode-range': ['U+0000-00FF', 'U+2010-2027', 'U+2212'] },
    { url: latinExt, 'unicode-range': ['U+0100-02FF', 'U+1E00-1EFF'] },
    ...scripts,
  ],
};
