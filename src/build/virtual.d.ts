/** Types of a module that `typefaces.ts` generates from the table of languages: font files for the map. */
declare module 'virtual:map-fonts.js' {
  export const scripts: { url: string; 'unicode-range': string[] }[];
}
