import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { wordsIn } from '../../../src/data/search/fold.ts';
import { entries } from '../../../src/data/search/entries.ts';
import { searcher } from '../../../src/data/search/search.ts';

/** Table of spellings in the press, kept outside the repository with the research notes. */
const facts = new URL('../../../../shared/facts/facts.md', import.meta.url);

/** Ids of the site or group that each row of the table of spellings means. */
const meant: Record<string, string[]> = {
  'Markaz Subhan Allah': ['markaz-subhan-allah'],
  Bahawalpur: ['markaz-subhan-allah'],
  'Markaz Taiba': ['markaz-taiba'],
  Muridke: ['markaz-taiba'],
  'Sarjal / Tehra Kalan': ['sarjal'],
  // Accept either site: Kotli Loharan is the same spot only by inference, and is a site of its own in this dataset.
  'Mehmoona Joya': ['mehmoona-joya', 'kotli-loharan'],
  'Markaz Ahle Hadith, Barnala': ['markaz-ahle-hadith'],
  'Markaz Abbas': ['markaz-abbas'],
  'Raheel Shahid': ['raheel-shahid'],
  'Shwawai Nalla': ['shwawai-nalla'],
  'Syedna Bilal': ['syedna-bilal'],
  TRF: ['trf'],
  'LeT / JeM': ['let', 'jem'],
};

/**
 * Spellings that the dataset has for no site or group and that are too far from any it has: two of its sources mention
 * the nala only in passing, nobody equates Chak Amru with Sarjal, and the rest were seen on other pages.
 */
const beyond = [
  'Chak Amru',
  'Makka Rahil Shahid',
  'शववाई नल्ला',
  'شاہی والا نالہ',
  'شاہی والی',
  'Lashkar-e-Mohammed',
];

/** Divides a cell of the table into single spellings: alternatives of a word belong together, remarks are removed. */
function spellings(cell: string): string[] {
  const plain = cell.replace(/;?\s*[^,;]*:\s/g, ', ').replace(/\([^)]*\)/g, '');
  return plain
    .split(/[,;]/)
    .map((text) => text.replace(/[“”"*]/g, '').trim())
    .filter(Boolean);
}

function table(): [spelling: string, row: string][] {
  const text = readFileSync(facts, 'utf8').split('### Spelling variants seen')[1]!.split('\n---')[0]!;
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.flatMap(([, row = '', cell = '']) =>
    [row, ...spellings(cell)].map((spelling): [string, string] => [spelling, row]),
  );
}

const there = existsSync(facts);
if (!there) console.log(`Skipped: there is no table of spellings at ${facts.pathname}.`);

describe.skipIf(!there)('the table of spellings', () => {
  const dataset = JSON.parse(readFileSync('public/data/dataset.json', 'utf8')) as Dataset;
  const c = catalogue(dataset);
  const search = searcher(c);
  const first = (text: string) => search(text)[0]?.hits[0]?.id;

  test('has many rows, each about a site or a group here', () => {
    const rows = new Set(table().map(([, row]) => row));
    expect([...rows].sort()).toEqual(Object.keys(meant).sort());
  });

  test('every spelling finds what it is a spelling of first, but those that nothing here is near', () => {
    const wrong = table()
      .filter(([spelling, row]) => !meant[row]!.includes(first(spelling) ?? ''))
      .map(([spelling]) => spelling);
    expect([...new Set(wrong)].sort()).toEqual(beyond.toSorted());
  });

  test('none of those left out is a spelling that the dataset has', () => {
    const folded = (text: string) =>
      wordsIn(text)
        .map(({ word }) => word)
        .join(' ');
    const names = entries(c)
      .filter(({ kind }) => kind === 'site' || kind === 'group')
      .flatMap(({ texts }) => texts.filter(({ field }) => field !== 'stated'))
      .map(({ text }) => folded(text));
    expect(beyond.filter((spelling) => names.includes(folded(spelling)))).toEqual([]);
  });
});
