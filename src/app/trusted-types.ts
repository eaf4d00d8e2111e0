/**
 * The only way by which a text can become markup or a script's address (W3C Trusted Types), where the response headers
 * ask for it. MapLibre writes attributions as markup and makes its worker from an address; everything else is refused.
 */
interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(address: string): string | null },
  ): unknown;
}

/** Every `<` but those of plain links to the web. */
const markup = /<(?!\/a>|a href="https?:\/\/[^"<>\s]+"(?: (?:target|rel)="[\w ]*")*>)/g;

/** Leaves links to the web in a text and makes everything else in it plain words. */
export const onlyLinks = (text: string): string => text.replace(markup, '&lt;');

/** Our own workers, by their place under the folder of the page. */
const worker = /^(?:assets\/[\w-]*worker-[\w-]+\.js|sw\.js)$/;

/** The address of one of our own workers, else null. */
export function ownWorker(address: string, page: string): string | null {
  const folder = new URL('.', page).href;
  const { href } = new URL(address, page);
  return href.startsWith(folder) && worker.test(href.slice(folder.length)) ? href : null;
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
trustedTypes?.createPolicy('default', {
  createHTML: onlyLinks,
  createScriptURL: (address) => ownWorker(address, document.baseURI),
});
