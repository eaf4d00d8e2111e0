import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address at which the built site is served, ending in a slash. */
    address: string;
  }
}

/** Finds a free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Serves a built page, by default the website, as `npm start` does, with the headers of the deployed website. */
export async function serve(outDir = resolve('dist')) {
  if (!existsSync(`${outDir}/index.html`))
    throw new Error(`No page in ${outDir}: run “npm run build” first.`);
  return preview({
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true },
  });
}

export async function setup(project: TestProject) {
  const server = await serve();
  project.provide('address', server.resolvedUrls!.local[0]!);
  return () => server.close();
}
