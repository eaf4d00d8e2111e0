/** A module that `typefaces.ts` generates from the table of languages. */
declare module 'virtual:map-fonts.js' {
  export const scripts: { url: string; 'unicode-range': string[] }[];
}
