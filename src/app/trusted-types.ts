import { workers } from './workers.ts';

/** Global object of W3C Trusted Types. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(address: string): string | null },
  ): unknown;
}

/** Every `<` except those of plain links to the web. */
const markup = /<(?!\/a>|a href="https?:\/\/[^"<>\s]+"(?: (?:target|rel)="[\w ]*")*>)/g;

/** Keeps links to the web as markup and escapes all other markup. */
export const onlyLinks = (text: string): string => text.replace(markup, '&lt;');

/** Paths of our own workers, relative to the folder of the page. */
const worker = new RegExp(`^(assets/(${workers.join('|')})-[\\w-]+|sw)\\.js$`);

/** Absolute address of one of our own workers; null for any other script. */
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
