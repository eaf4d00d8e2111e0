import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const loader = fileURLToPath(new URL('../app/late-files.ts', import.meta.url));

/**
 * Vite plugin that makes the built page load chunks on demand through `app/late-files.ts`, with the list of all files
 * that each chunk needs.
 */
export function lateChunks(): Plugin {
  return {
    name: 'sited-late-chunks',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // Add the chunk itself, which Vite leaves out if it needs no other file.
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
