import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/** What a reader of the page never asks for: notes for servers, previews, and what is for readers without scripts. */
const left = /^(_headers|\.server\/|preview|picture|sw\.js|.*\.gz$)/;
/** Files whose name changes with their content. */
const hashed = /^assets\/.*-[\w-]{8}\.\w+$/;

/** Every file of a built site that is kept for reading without a connection, with a revision where its name has none. */
export function filesOf(folder: string): { url: string; revision: string | null }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => !left.test(url))
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

/** Writes the service worker `sw.js` beside the built page, with the list of all that it keeps. */
export function keep(root: string): Plugin {
  let outDir: string;
  return {
    name: 'sited-keep',
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
          define: { SITED_FILES: JSON.stringify(filesOf(outDir)) },
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
