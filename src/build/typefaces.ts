import { join } from 'node:path';
import type { Plugin } from 'vite';
import { typefaces, type FontFile, type Typeface } from '../../geo/model/languages.ts';

const rows = Object.entries<Typeface>(typefaces);

const face = (family: string, { file, range }: FontFile, weight = '') => `@font-face {
  font-family: '${family}';
  ${weight && `font-weight: ${weight};`}
  font-display: swap;
  src: url('${file}') format('woff2');
  unicode-range: ${range};
}`;

/**
 * CSS rules of one language: fonts and line heights, without letter spacing and synthetic italics, because the letters
 * of its script join.
 */
const rules = ([lang, { family, weight, page, ownName, leading, hanging }]: [string, Typeface]) => `
${face(family, page, weight)}
${ownName ? face('Sited Languages', ownName) : ''}
:root[lang='${lang}'] {
  --tracking: 0;
  --leading: ${leading[0]};
  --leading-heading: ${leading[1]};
  --leading-text: ${leading[2]};
  font-synthesis-style: none;
}
${
  hanging
    ? `:root :is(blockquote, p, li, h2):lang(${lang}) { line-height: ${leading[0]}; }
:root[lang='${lang}'] :is(p, li, h2)[lang='en'] { line-height: 1.5; }
@media (min-width: 1024px) {
  :root[lang='${lang}'] { --strip: 196px; }
}`
    : ''
}`;

/** Makes the style sheet with fonts and line heights of every language but English. */
const styles = () => `:root { --scripts: ${rows.map(([, { family }]) => `'${family}'`).join(', ')}; }
${rows.map(rules).join('\n')}`;

// Folder to which the font paths in the table are relative; the generated style sheet counts as a file in it.
const folder = join(import.meta.dirname, '../ui');

/**
 * Makes a module that lists the map’s font files for other scripts than Latin, as entries of MapLibre’s `font-faces`.
 */
const mapFonts = () => {
  const files = rows.map(([, { page, map = page }]) => map);
  const from = (file: string) => JSON.stringify(`${file.startsWith('.') ? join(folder, file) : file}?url`);
  return `${files.map(({ file }, i) => `import f${i} from ${from(file)};`).join('\n')}
export const scripts = [${files
    .map(({ range }, i) => `{ url: f${i}, 'unicode-range': ${JSON.stringify(range.split(', '))} }`)
    .join(', ')}];`;
};

const made: readonly [id: string, path: string, make: () => string][] = [
  ['virtual:languages.css', join(folder, 'languages.css'), styles],
  ['virtual:map-fonts.js', '\0map-fonts.js', mapFonts],
];

/** Vite plugin that generates `virtual:languages.css` and `virtual:map-fonts.js` from the table of languages. */
export const languageFonts = (): Plugin => ({
  name: 'sited-language-fonts',
  enforce: 'pre',
  resolveId: (wanted) => made.find(([id]) => id === wanted)?.[1] ?? null,
  load: (wanted) => made.find(([, path]) => path === wanted)?.[2]() ?? null,
});
