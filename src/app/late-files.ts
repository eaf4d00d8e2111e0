/**
 * Files of the website (scripts, style sheets) that are loaded or loading, by address. The page’s own markup already
 * links the first of them, some for wide screens only (`media`).
 */
const fetched = new Map<string, Promise<void>>(
  [...document.querySelectorAll('link')]
    .filter(({ media }) => matchMedia(media).matches)
    .map(({ href }) => [href, Promise.resolve()]),
);
fetched.set(import.meta.url, Promise.resolve());

/** Adds a style sheet to the page; the promise resolves once it is loaded. */
const applySheet = (href: string) =>
  new Promise<unknown>((done, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href });
    link.addEventListener('load', done);
    link.addEventListener('error', () => {
      link.remove();
      failed(new Error(`${href} could not be fetched`));
    });
    document.head.append(link);
  });

/** Fetches a script into the browser's cache without running it. */
async function cacheScript(href: string): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} could not be fetched`);
  await response.arrayBuffer();
}

async function fetchFile(href: string): Promise<void> {
  try {
    await (href.endsWith('.css') ? applySheet(href) : cacheScript(href));
  } catch (error) {
    fetched.delete(href);
    throw error;
  }
}

/**
 * Imports a chunk of code on demand; in the built page this function replaces Vite’s own of the same name. `files` are
 * the addresses of all files that the chunk needs, relative to `from`. All of them are fetched into the cache before
 * the import, because Firefox never fetches a module again that failed once.
 * @throws Error if a file cannot be fetched; the next call tries again
 */
// oxlint-disable-next-line no-underscore-dangle
export async function __vitePreload<T>(
  load: () => Promise<T>,
  files: readonly string[] = [],
  from = document.baseURI,
): Promise<T> {
  const loading = files.map((file) => {
    const { href } = new URL(file, from);
    if (!fetched.has(href)) fetched.set(href, fetchFile(href));
    return fetched.get(href);
  });
  await Promise.all(loading);
  return load();
}
