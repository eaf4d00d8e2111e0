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

/** Fetches a style sheet or a script; a script is not run. */
function fetchFile(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { crossOrigin: '', href });
  if (href.endsWith('.css')) link.rel = 'stylesheet';
  else Object.assign(link, { rel: 'preload', as: 'script' });
  const file = new Promise<void>((done, failed) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => {
      link.remove();
      fetched.delete(href);
      failed(new Error(`${href} could not be fetched`));
    });
  });
  document.head.append(link);
  return file;
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
