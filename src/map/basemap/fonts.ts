import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import latinExt from '@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import { scripts } from 'virtual:map-fonts.js';

/**
 * Fonts the map draws its names with (SIL Open Font License 1.1). A file is fetched when the first character
 * of its range is drawn.
 */
export const fonts: FontFacesSpecification = {
  'Noto Sans': [
    { url: latin, 'unicode-range': ['U+0000-00FF', 'U+2010-2027', 'U+2212'] },
    { url: latinExt, 'unicode-range': ['U+0100-02FF', 'U+1E00-1EFF'] },
    ...scripts,
  ],
};
