import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { webAddress } from '../../../src/data/evidence/web-address.ts';

test.for<[what: string, text: string | undefined, href: string | null]>([
  ['the web', 'https://a.example/b?c#d', 'https://a.example/b?c#d'],
  ['the web without a lock', 'http://a.example/', 'http://a.example/'],
  ['a host in other letters', 'https://аpple.example/', 'https://xn--pple-43d.example/'],
  ['none', undefined, null],
  ['nothing', '', null],
  ['a script', 'javascript:alert(1)', null],
  ['a script with white space', ' java\tscript:alert(1)', null],
  ['a script that looks like the web', 'javascript://a.example/%0Aalert(1)', null],
  ['data', 'data:text/html,<script>alert(1)</script>', null],
  ['another host than it looks', 'https://bank.example@evil.example/', null],
  ['a file', 'file:///etc/passwd', null],
  ['an address within the site', '/data/dataset.json', null],
])('%s', ([, text, href]) => {
  expect(webAddress(text)).toBe(href);
});

test('whatever the text, it is an address on the web or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
      expect(webAddress(text) ?? 'https://a').toMatch(/^https?:\/\/[^\s@]*/);
    }),
  );
});

test('every address of the dataset is one, as it stands', () => {
  const { sources, places } = JSON.parse(readFileSync('public/data/dataset.json', 'utf8')) as Dataset;
  const urls = [...sources.map(({ url }) => url), ...places.map(({ obtained }) => obtained.url)];
  for (const url of urls.filter((each) => each !== undefined))
    expect(webAddress(url)).toBe(url.replace(':443/', '/'));
});
