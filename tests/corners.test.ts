import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every file of which npm test leaves something out has a part in test:full', () => {
  const parts = readFileSync('tests/full.ts', 'utf8');
  const corners = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => /\/corners\.ts'/.test(readFileSync(`tests/${file}`, 'utf8')));
  expect(corners.length).toBeGreaterThan(10);
  const named = (file: string) => parts.includes(`'${file.replace(/.*\/|(\.svelte)?\.test\.ts$/g, '')}'`);
  const withPath = (file: string) => parts.includes(`'${file.replace(/\.svelte\.test\.ts$/, '')}'`);
  expect(corners.filter((file) => !named(file) && !withPath(file))).toEqual([]);
});
