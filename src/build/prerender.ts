import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';
import { languageFonts } from './typefaces.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
type Server = typeof import('./page.ts') & typeof import('./still-picture.ts');

/** Loads a module of the page through Vite’s server-side rendering, runs `work` with the module, and stops Vite. */
async function onServer<T>(
  module: string,
  define: Record<string, string>,
  work: (server: Server) => T,
): Promise<T> {
  const vite = await createServer({
    root,
    configFile: false,
    define,
    plugins: [svelte({ configFile: false }), languageFonts()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    return work((await vite.ssrLoadModule(module)) as Server);
  } finally {
    await vite.close();
  }
}

/**
 * Vite plugin that renders the page into `<!--head-->` and `<!--page-->` of index.html, from the compiled dataset at
 * path `dataset`; `define` as in Vite.
 */
export function prerender(dataset: string, define: Record<string, string>): Plugin {
  return {
    name: 'sited-prerender',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes('<!--page-->')) return html;
        const data: unknown = JSON.parse(await readFile(dataset, 'utf8'));
        const { head, body } = await onServer('/build/page.ts', define, ({ page }) => page(data));
        // Tell Vite to ignore pictures: the build draws them later, and Vite would look for their files beside the
        // page.
        const page = body.replaceAll(/<(img|source) /g, '<$1 vite-ignore ');
        return html.replace('<!--head-->', () => head).replace('<!--page-->', () => page);
      },
    },
  };
}

/**
 * Vite plugin that fills `<!--picture-->` of index.html with a still picture (SVG) of the map and adds its files to the
 * build, from the compiled dataset at path `dataset` and the map tiles in the folder `tiles`.
 */
export function prerenderPicture(dataset: string, tiles: string, define: Record<string, string>): Plugin {
  let made: ReturnType<Server['stillPicture']>;
  return {
    name: 'sited-picture',
    apply: 'build',
    async buildStart() {
      const data: unknown = JSON.parse(await readFile(dataset, 'utf8'));
      const tile = (address: string) => readFileSync(join(tiles, `${address}.pbf`));
      made = await onServer('/build/still-picture.ts', define, (server) => server.stillPicture(data, tile));
      for (const [fileName, source] of Object.entries(made.files))
        this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<!--picture-->', () => made.markup),
    },
  };
}

/**
 * Vite plugin that makes the browser preload the map’s code, which the page’s script imports at once. Not on a phone,
 * whose connection may be slow: there only what the text needs is fetched first.
 */
export function preloadImports(): Plugin {
  return {
    name: 'sited-preload',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { chunk, bundle }) {
        const map = Object.values(bundle ?? {}).find((output) => output.name === 'map');
        if (map?.type !== 'chunk') return [];
        return [
          map.fileName,
          ...map.imports.filter((name) => name !== chunk?.fileName && !chunk?.imports.includes(name)),
        ].map((name) => ({
          tag: 'link',
          attrs: {
            rel: 'modulepreload',
            fetchpriority: 'low',
            crossorigin: true,
            media: '(min-width: 600px)',
            href: `./${name}`,
          },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
