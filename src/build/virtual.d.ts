/** Made by `typefaces.ts` from the table of languages. */
declare module 'virtual:map-fonts.js' {
  export const scripts: { url: string; 'unicode-range': string[] }[];
}
