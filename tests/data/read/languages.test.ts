import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { DatasetError } from '../../../src/data/kit/dataset-error.ts';
import { parseUntrusted } from '../../../src/data/read/untrusted.ts';
import { says, small } from '../../fixtures/small.ts';

const named = (name: unknown) =>
  JSON.stringify({ ...small, sites: small.sites.map((site) => ({ ...site, name })) });
const told = (value: unknown) =>
  JSON.stringify({ ...small, statements: [says('morning', 'beta', 'hit', value)] } as Dataset);

test.each([
  ['Czech and English names', named({ cs: 'Tábor', en: 'Tabor' })],
  ['names in one language', named({ 'zh-Hant': '臺北' })],
  ['a value of edition 1', told({ text: 'A bridge', hi: 'पुल' })],
  ['a value as a language map', told({ cs: 'Most', en: 'A bridge' })],
])('%s are read', (_, text) => {
  expect(() => parseUntrusted(text)).not.toThrow();
});

test.each([
  ['no language', named({}), 'sites[0] (alpha) · name: is in no language'],
  ['no tag', named({ English: 'Tabor' }), 'sites[0] (alpha) · name.English: is not a BCP 47 language tag'],
  ['an empty name', named({ cs: '' }), 'sites[0] (alpha) · name.cs: is empty'],
  ['no tag of a value', told({ word: 'A bridge' }), 'is not a BCP 47 language tag'],
])('a text with %s is refused with its record and the reason', (_, text, reason) => {
  expect(() => parseUntrusted(text)).toThrow(DatasetError);
  expect(() => parseUntrusted(text)).toThrow(reason);
});
