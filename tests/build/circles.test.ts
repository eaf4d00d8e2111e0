import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { refuseCircles } from '../../src/build/circles.ts';

test('a build in which a module and a component import each other fails, naming both', async () => {
  const built = build({
    configFile: false,
    logLevel: 'silent',
    plugins: [svelte({ configFile: false }), refuseCircles()],
    build: { write: false, lib: { entry: 'tests/fixtures/circle/name.ts', formats: ['es'] } },
  });
  await expect(built).rejects.toThrow(/name\.ts.*List\.svelte|List\.svelte.*name\.ts/s);
});
