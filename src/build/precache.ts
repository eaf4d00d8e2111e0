import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * Paths of files that a page with scripts never fetches: files for servers, previews, and pictures for pages without
 * scripts.
 */
const excluded = /^(_headers|\.server\/|preview|picture|sw\.js|.*\.gz$)/;
/** Paths of files whose name changes with their content. */
const hashed = /^assets\/.*-[\w-]{8}\.\w+$/;

/**
 * Lists the files of a built website to store for reading offline, each with a revision (hash) if its name has none.
 */
export function precachedFiles(folder: string): { url: string; revision: string | null }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => !excluded.test(url))
    .sort()
    .map((url) => ({
      url,
      revision: hashed.test(url)
        ? null
        : createHash('sha256')
            .update(readFileSync(join(folder, url)))
            .digest('hex')
            .slice(0, 16),
    }));
}

/** Vite plugin that writes the service worker `sw.js` beside the built page, with the list of files that it stores. */
export function precache(root: string): Plugin {
  let outDir: string;
  return {
    name: 'sited-precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await build({
          root,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: { SITED_FILES: JSON.stringify(precachedFiles(outDir)) },
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2022',
            rolldownOptions: {
              input: join(root, 'app/sw.ts'),
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
      },
    },
  };
}
