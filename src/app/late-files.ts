/**
 * Files of the site that are here or on their way, by address. The page fetches its first ones itself; `media` keeps
 * some of them from narrow screens.
 */
const fetched = new Map<string, Promise<void>>(
  [...document.querySelectorAll('link')]
    .filter(({ media }) => matchMedia(media).matches)
    .map(({ href }) => [href, Promise.resolve()]),
);
fetched.set(import.meta.url, Promise.resolve());

/** Puts a style sheet on the page. */
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

/** Has a script in the browser's cache; it is not run. */
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
 * Imports a late chunk: in the built page, in place of Vite's own function of this name. `files` are the addresses of
 * all that the chunk needs, relative to `from`. Firefox never asks again for a module that could not be fetched once, so
 * that nothing is imported before all files are here.
 */
// oxlint-disable-next-line no-underscore-dangle
export async function __vitePreload<T>(
  load: () => Promise<T>,
  files: readonly string[] = [],
  from = document.baseURI,
): Promise<T> {
  const wanted = files.map((file) => {
    const { href } = new URL(file, from);
    if (!fetched.has(href)) fetched.set(href, fetchFile(href));
    return fetched.get(href);
  });
  await Promise.all(wanted);
  return load();
}
