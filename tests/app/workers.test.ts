import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { workers } from '../../src/app/workers.ts';
import { sourcesIn, type SourceText } from '../sources.ts';

const made = /new (?:Shared)?Worker\(\s*new URL\('([^']+)'|from '([^']+)\?(?:shared)?worker\b/g;
const anyMade = /\bnew (?:Shared)?Worker\(|\?(?:shared)?worker\b/g;

const nameOf = (path: string) => basename(path).replace(/\.\w+$/, '');

/** Entry names of the worker scripts that some source files start. */
const workersIn = (files: readonly SourceText[]) =>
  [
    ...new Set(
      files.flatMap(({ text }) => [...text.matchAll(made)].map(([, url, from]) => nameOf((url ?? from)!))),
    ),
  ].sort();

const sources = sourcesIn('src');

test('the workers that may run are those that the sources make', () => {
  expect(workersIn(sources)).toEqual([...workers]);
});

test('no worker is made in a way that this test does not read', () => {
  const count = (pattern: RegExp) => (file: SourceText) => [
    file.path,
    [...file.text.matchAll(pattern)].length,
  ];
  expect(sources.map(count(made))).toEqual(sources.map(count(anyMade)));
});

test('a worker of either kind is found', () => {
  const text = `new Worker(\n  new URL('../a/b-worker.ts', import.meta.url))\nimport url from 'c/d-worker.mjs?worker&url';`;
  expect(workersIn([{ path: 'src/x.ts', text }])).toEqual(['b-worker', 'd-worker']);
});
