import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { home } from '../../src/state/params.ts';

const names = ['data', 'map', ...Object.keys(home)].join('|');

/** Patterns of code that writes an address of the page by hand, in markup or as text, which the linter does not see. */
const byHand: Record<string, RegExp> = {
  'a parameter with what it is': new RegExp(`[?&#](${names})=(\\$?\\{|['"\`]\\s*\\+|[\\w/])`),
  'a link to the page itself': /href=(["'{`]*)(["'`])[.?]/,
  'a link to a fragment': /href=["'{`]*#(?!sites")/,
  'the address bar': /[{(=>\s!](location|history)\b\s*[.?[]/,
};
const wayIn = (text: string) => Object.keys(byHand).filter((way) => byHand[way]!.test(text));

/** Text of a file without its comments, which may mention addresses. */
const plain = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');

test.for([
  ['<a href="?site={site.id}">', 'a parameter with what it is'],
  ['const url = `?group=${group}&lang=${lang}`;', 'a parameter with what it is'],
  [`const url = '?lens=' + lens;`, 'a parameter with what it is'],
  ['const hash = `#map=${zoom}/${lat}/${lon}`;', 'a parameter with what it is'],
  [`<iframe src="../?embed&lang=ur">`, 'a parameter with what it is'],
  ['<a href=".">', 'a link to the page itself'],
  ['<a href="./">', 'a link to the page itself'],
  ['<a href="?embed">', 'a link to the page itself'],
  [`<a href={'?embed'}>`, 'a link to the page itself'],
  ['<a href="#{id}">', 'a link to a fragment'],
  ['text={() => location.href}', 'the address bar'],
  ['onclick={() => history.back()}', 'the address bar'],
])('%s is found to be an address by hand: %s', ([line, way]) => {
  expect(wayIn(line!)).toContain(way);
});

test('no address of the page is written but by the one function', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    // Leave out the one file that writes addresses, and the one that knows the address bar.
    .filter((file) => !/^state.(address\.ts|permalink\.svelte\.ts)$/.test(file));
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    wayIn(plain(readFileSync(join('src', file), 'utf8'))).map((way) => [file, way]),
  );
  expect(found).toEqual([]);
});
