import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => `${folder}/${name}`);

/**
 * Pattern of code that asks which kind of data is open: by class, by tag, by size, or by a field that only one kind
 * has.
 */
const kinds =
  /instanceof (Own|Small|Large|Archive)Data|\bisLarge\b|opened\??\.kind|from\??\.(archive|sight|worker)\b|atlas\.(dots|shown)\b|opened\/(own|small|large|archive)/;

test('no component and no part of the map asks what kind of data is open', () => {
  const files = [...filesIn('src/ui'), ...filesIn('src/map')];
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => kinds.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('workers are told apart by the type of a message, not by its keys', () => {
  const keys = /'\w+' in (data|report|told|answer|message)\b|\baddEventListener\('message'/;
  const asking = filesIn('src').filter((file) => keys.test(readFileSync(file, 'utf8')));
  // Allow the files that listen for messages: the service worker hears its pages, too.
  expect(asking.sort()).toEqual(['src/app/sw.ts', 'src/data/workers/ask.ts', 'src/data/workers/serve.ts']);
});
