import { workers } from './workers.ts';

/** Browser’s global object of W3C Trusted Types, as far as used here. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(address: string): string | null },
  ): unknown;
}

/** Pattern of every `<` that is not part of a plain link to an http(s) address. */
const markup = /<(?!\/a>|a href="https?:\/\/[^"<>\s]+"(?: (?:target|rel)="[\w ]*")*>)/g;

/** Keeps plain links to http(s) addresses as markup and escapes all other markup. */
export const onlyLinks = (text: string): string => text.replace(markup, '&lt;');

/** Pattern of the paths of our own worker scripts, relative to the folder of the page. */
const worker = new RegExp(`^(assets/(${workers.join('|')})-[\\w-]+|sw)\\.js$`);

/**
 * Checks the address of a worker script: returns it in absolute form if it is one of our own, null for any other
 * script.
 */
export function ownWorker(address: string, page: string): string | null {
  const folder = new URL('.', page).href;
  const { href } = new URL(address, page);
  return href.startsWith(folder) && worker.test(href.slice(folder.length)) ? href : null;
}

// Where the response headers require it, this policy is the only way for text to become markup or the address of a
// script. MapLibre writes attributions as markup and starts its worker from an address; everything else is refused.
const { trustedTypes } = globalThis as { trustedTypes?: Policies };
trustedTypes?.createPolicy('default', {
  createHTML: onlyLinks,
  createScriptURL: (address) => ownWorker(address, document.baseURI),
});
