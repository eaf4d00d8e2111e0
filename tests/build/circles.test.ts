import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseCircles } from '../../src/build/circles.ts';

const folder = mkdtempSync(join(tmpdir(), 'sited-circles-'));
beforeAll(() => {
  const imports = `<script>import { name } from './name.js';</script><p>{name}</p>`;
  writeFileSync(join(folder, 'List.svelte'), imports);
  writeFileSync(join(folder, 'name.js'), `import List from './List.svelte'; export const name = () => List;`);
  writeFileSync(join(folder, 'late.js'), `export const name = () => import('./List.svelte');`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const built = (entry: string) =>
  build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [svelte({ configFile: false }), refuseCircles()],
    build: {
      write: false,
      lib: { entry: join(folder, entry), formats: ['es'] },
      rolldownOptions: { external: /^svelte/ },
    },
  });

test('a build in which a module and a component import each other fails, naming both', async () => {
  await expect(built('name.js')).rejects.toThrow(/name\.js.*List\.svelte|List\.svelte.*name\.js/s);
});

test('a component that is imported late makes no circle', async () => {
  writeFileSync(join(folder, 'name.js'), `export const name = 'list';`);
  await expect(built('late.js')).resolves.toBeDefined();
});
