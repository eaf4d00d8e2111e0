import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const loader = fileURLToPath(new URL('../app/late-files.ts', import.meta.url));

/** Makes the built page load late chunks through `app/late-files.ts`, with the list of all files that each one needs. */
export function lateChunks(): Plugin {
  return {
    name: 'sited-late-chunks',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // Vite omits a chunk that needs no other.
          resolveDependencies: (file, files, { hostType }) =>
            hostType === 'js' ? [...new Set([file, ...files])] : files,
        },
      },
    }),
    transform: {
      order: 'post',
      filter: { id: /vite\/preload-helper/ },
      handler: () => ({ code: `export { __vitePreload } from ${JSON.stringify(loader)};`, map: null }),
    },
  };
}
