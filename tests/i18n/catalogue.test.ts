import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en, hi, leaves, said, ur, type Leaf } from './catalogues.ts';

const english = leaves(en);
const translations = [
  ['Hindi', hi, /\p{Script=Devanagari}/u],
  ['Urdu', ur, /\p{Script=Arabic}/u],
] as const;

/** Messages that may be equal in every language: product names, and those that consist of their arguments only. */
const alike = ['product'];

test.for(translations)('%s has every message and no other', ([, catalogue]) => {
  expect(leaves(catalogue).map(([path]) => path)).toEqual(english.map(([path]) => path));
});

test.for(translations)('each message in %s takes what the English one takes', ([, catalogue]) => {
  const takes = (message: Leaf) => (typeof message === 'function' ? message.length : null);
  const differ = leaves(catalogue).filter(([, message], i) => takes(message) !== takes(english[i]![1]));
  expect(differ.map(([path]) => path)).toEqual([]);
});

test.for(translations)('no message in %s is left in English', ([, catalogue, script]) => {
  const left = leaves(catalogue).filter(([path, message], i) => {
    const [words, others] = [said(path, message), said(path, english[i]![1])];
    return !alike.includes(path) && words.some((text, form) => text === others[form] || !script.test(text));
  });
  expect(left.map(([path]) => path)).toEqual([]);
});

test.for(translations)('every message in %s says all that the English one says', ([, catalogue]) => {
  const numbers = (path: string, message: Leaf) =>
    said(path, message).map((text) => (text.match(/\d+/g) ?? []).sort().join());
  const differ = leaves(catalogue).filter(
    ([path, message], i) => numbers(path, message).join(';') !== numbers(path, english[i]![1]).join(';'),
  );
  expect(differ.map(([path]) => path)).toEqual([]);
});

test.for(translations)('no message in %s is empty, or has a word of the code in it', ([, catalogue]) => {
  const broken = leaves(catalogue).filter(([path, message]) =>
    said(path, message).some((text) => !text?.trim() || /undefined|null|NaN|\[object/.test(text)),
  );
  expect(broken.map(([path]) => path)).toEqual([]);
});

/** Words that take a side or sensationalise; only quotations may have them. */
const loaded = {
  en: /terror|martyr|surgical|occupied|heroic|enemy|jihad|infiltrat/i,
  hi: /आतंक|शहीद|सर्जिकल|कब्ज़े|क़ब्ज़े|अधिकृत|दुश्मन|जिहाद|घुसपैठ|(?<![\p{L}\p{M}])वीर(?![\p{L}\p{M}])/u,
  ur: /دہشت|شہید|سرجیکل|مقبوضہ|قبضہ|دشمن|جہاد|درانداز|بزدلانہ/,
};
test.for([
  ['en', en],
  ['hi', hi],
  ['ur', ur],
] as const)('our own words in “%s” take no side', ([lang, catalogue]) => {
  const taking = leaves(catalogue).filter(([path, message]) =>
    said(path, message).some((text) => loaded[lang].test(text)),
  );
  expect(taking.map(([path]) => path)).toEqual([]);
});

test('a word that takes a side is a whole word: “तस्वीर” is a picture, “वीर” a hero', () => {
  expect(['तस्वीर', 'तस्वीरें', 'कश्मीर'].filter((word) => loaded.hi.test(word))).toEqual([]);
  expect(['वीर', 'एक वीर,'].filter((word) => loaded.hi.test(word))).toEqual(['वीर', 'एक वीर,']);
});

test('Urdu is written with the letters of Urdu, not those of Arabic', () => {
  const arabic = leaves(ur).filter(([path, message]) =>
    said(path, message).some((text) => /[\u064A\u0643\u0647]/.test(text)),
  );
  expect(arabic.map(([path]) => path)).toEqual([]);
});

test('every message is used', () => {
  const folder = join(import.meta.dirname, '../../src');
  const source = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.(ts|svelte)$/.test(name) && !/i18n\/(tools\/)?\w{2,3}\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const { tools, properties: _, values: __, filters: ___, standing, ...page } = en;
  const used = (words: string, key: string) => new RegExp(`\\b${words}\\s*\\.\\s*${key}\\b`).test(source);
  // Read the names of the map’s texts from its interface: each must be the name of a message of the page.
  const contract = readFileSync(join(folder, 'map/contract.ts'), 'utf8');
  const mapWords = /interface MapWords \{(.*?)^\}/ms.exec(contract)![1]!;
  const ofMap = new Set(
    [...mapWords.matchAll(/^  (\w+): (?:string|Record<.*, string>);$/gm)].map(([, key]) => key),
  );
  expect(ofMap.size).toBeGreaterThan(5);
  const stale = [
    ...Object.keys(page).filter((key) => !used('t', key) && !ofMap.has(key)),
    ...Object.keys(tools).filter((key) => !used('w', key)),
    ...Object.keys(standing).filter((key) => !used('w', key)),
  ];
  expect(stale).toEqual([]);
});
