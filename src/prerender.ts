import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
type Server = typeof import('./server.ts');

/** Renders the page on the server side of Vite, so that the HTML holds everything before any script runs. */
async function rendered(dataset: string, define: Record<string, string>) {
  const vite = await createServer({
    root,
    configFile: false,
    define,
    plugins: [svelte({ configFile: false })],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    const { page } = (await vite.ssrLoadModule('/server.ts')) as Server;
    return page(JSON.parse(await readFile(dataset, 'utf8')));
  } finally {
    await vite.close();
  }
}

/** Fills `<!--head-->` and `<!--page-->` of index.html from the compiled dataset at path `dataset`; `define` as in Vite. */
export function prerender(dataset: string, define: Record<string, string>): Plugin {
  return {
    name: 'sited-prerender',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes('<!--page-->')) return html;
        const { head, body } = await rendered(dataset, define);
        return html.replace('<!--head-->', () => head).replace('<!--page-->', () => body);
      },
    },
  };
}

/** Lets the browser fetch what the page's script will import at once, the map, while that script is on its way. */
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
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
