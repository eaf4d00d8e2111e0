import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { exportsOf, importsOf, sourcesIn, type SourceText } from './sources.ts';

const sources = sourcesIn('src', 'geo');

/** Groups of folders that import each other in a circle at run time, each as the list of its folders. */
function circles(files: readonly SourceText[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const file of files)
    for (const to of importsOf(file)) {
      const [from, into] = [dirname(file.path), dirname(to)];
      if (from !== into) next.set(from, (next.get(from) ?? new Set()).add(into));
    }
  const reach = (from: string) => {
    const seen = new Set<string>();
    const waiting = [...(next.get(from) ?? [])];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      if (seen.has(folder)) continue;
      seen.add(folder);
      waiting.push(...(next.get(folder) ?? []));
    }
    return seen;
  };
  const reached = new Map([...next.keys()].map((folder) => [folder, reach(folder)]));
  const both = (a: string, b: string) => reached.get(a)?.has(b) && reached.get(b)?.has(a);
  const found = [...next.keys()].map((a) => [...next.keys()].filter((b) => both(a, b)).sort());
  return [...new Set(found.filter((each) => each.length > 0).map((each) => each.join(' ')))].map((each) =>
    each.split(' '),
  );
}

test('no folders import each other in a circle', () => {
  expect(circles(sources)).toEqual([]);
});

test('a circle of folders is found, through a component too', () => {
  const files = [
    { path: 'a/one.ts', text: `import List from '../b/List.svelte';` },
    { path: 'b/List.svelte', text: `<script lang="ts">\n  import { two } from '../c/two.ts';\n</script>` },
    { path: 'c/two.ts', text: `export { one } from '../a/one.ts';` },
    {
      path: 'd/three.ts',
      text: `import type { One } from '../a/one.ts';\nimport { two } from '../c/two.ts';`,
    },
  ];
  expect(circles(files)).toEqual([['a', 'b', 'c']]);
});

/** Names that several files may export, with the reason. */
const shared: { [name: string]: string } = {
  attach:
    'one interface, MapModule: the map and its still picture are drawn by modules that can stand for each other',
};

/** Names that several files export, with these files. */
function doubles(files: readonly SourceText[]): { [name: string]: string[] } {
  const found = new Map<string, string[]>();
  for (const file of files)
    for (const name of exportsOf(file)) found.set(name, [...(found.get(name) ?? []), file.path]);
  return Object.fromEntries([...found].filter(([name, paths]) => paths.length > 1 && !(name in shared)));
}

test('an exported name means one thing', () => {
  expect(doubles(sources)).toEqual({});
});

test('a name that two files export is found', () => {
  const files = [
    { path: 'a.ts', text: 'export const Row = 1;\nexport type Row = number;' },
    { path: 'b.ts', text: 'export interface Row {}' },
  ];
  expect(doubles(files)).toEqual({ Row: ['a.ts', 'b.ts'] });
});

test('a comment says what a thing is, and does not ask', () => {
  const asking = /^\s*(?:\/\/|\/\*\*?|\*|<!--) *(?:What|Whether|Who|Whose)\b.*/gm;
  const found = sourcesIn('src', 'geo', 'tests').flatMap(({ path, text }) =>
    [...text.matchAll(asking)].map(([line]) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
