import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import devanagari from '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import arabic from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-500-normal.woff2?url';

/**
 * Fonts the map draws its names with (SIL Open Font License 1.1). A file is fetched when the first character
 * of its range is drawn. Naskh, because MapLibre draws presentation forms, which Nastaliq fonts do not have.
 */
export const fonts: FontFacesSpecification = {
  'Noto Sans': [
    { url: latin, 'unicode-range': ['U+0000-00FF', 'U+2010-2027', 'U+2212'] },
    { url: latinExt, 'unicode-range': ['U+0100-02FF', 'U+1E00-1EFF'] },
    { url: devanagari, 'unicode-range': ['U+0900-097F', 'U+200C-200D', 'U+A8E0-A8FF'] },
    { url: arabic, 'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFC'] },
  ],
};
