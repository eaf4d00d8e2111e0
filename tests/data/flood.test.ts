import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { lensesOf, visible } from '../../src/data/catalogue/lens.ts';
import { mergeRecords } from '../../src/data/archive/merge.ts';
import { subsetsOf } from '../../src/data/archive/subset.ts';
import { fileNames, files } from '../../src/data/export/files.ts';
import { timelineSpan } from '../../src/data/filter/timeline.ts';
import { parseUntrusted, readUntrusted } from '../../src/data/read/untrusted.ts';
import { accountName, lensWords } from '../../src/i18n/account-words.ts';
import { describe as inWords } from '../../src/i18n/value.ts';
import { en } from '../../src/i18n/en.ts';
import { flood } from '../fixtures/flood.ts';

const c = catalogue(flood);
const text = JSON.stringify(flood);

test('a dataset about a flood, in Czech and English, is read whole and as it arrives', async () => {
  expect(parseUntrusted(text)).toEqual(flood);
  const read = await readUntrusted(new Blob([text]).stream());
  expect(read.dataset).toEqual(flood);
});

test('its lenses are its accounts; without sides, each is one, and the first two are compared', () => {
  expect([...lensesOf(flood)]).toEqual([
    ['all', null],
    ['office', ['office']],
    ['rescuers', ['rescuers']],
    ['press', ['press']],
    ['compare', ['office', 'rescuers']],
  ]);
  expect(visible(flood, 'rescuers', null).statements.map(({ speaker }) => speaker)).toEqual(['rescue']);
  expect(lensWords(c, en, 'en', 'office').label).toBe('The office');
  expect(lensWords(c, en, 'ur', 'compare').hint).toBe(
    'Side by side: the office’s account · the rescuers’ account.',
  );
  expect(accountName(c, 'hi', 'press')).toBe('press');
});

test('of sides, each has a lens, and all others have one together', () => {
  const accounts = flood.accounts!.map((each) => (each.id === 'press' ? each : { ...each, side: each.name }));
  const third = { ...accounts[2]!, id: 'residents' };
  expect([...lensesOf({ accounts: [...accounts, third] })].slice(3)).toEqual([
    ['press', ['press', 'residents']],
    ['compare', ['office', 'rescuers']],
  ]);
});

test.each([
  ['a speaker’s account that it does not declare', text.replace('"account":"press"', '"account":"india"')],
  ['an account twice', text.replace('"id":"rescuers"', '"id":"office"')],
  ['an account named as a lens of the page', text.replaceAll('"rescuers"', '"compare"')],
])('%s is refused', (_, changed) => {
  expect(changed).not.toBe(text);
  expect(() => parseUntrusted(changed)).toThrow(/account|choose another id/);
});

test('its days are its own, and a value in Czech alone says so', () => {
  expect(timelineSpan(c)).toEqual(['2002-08-13', '2002-08-13']);
  const square = flood.statements.find(({ speaker }) => speaker === 'paper')!;
  expect(inWords(c, square, 'en')).toEqual({ text: 'Náměstí', lang: 'cs' });
});

test('an archive of it keeps its subject and its accounts', () => {
  const excerpt = subsetsOf(c);
  const records = flood.sites.map(({ id }) => excerpt({ sites: [id] }));
  const faults: string[] = [];
  const merged = mergeRecords(records, (__, reason) => faults.push(reason));
  expect([faults, merged.meta, merged.accounts]).toEqual([[], flood.meta, flood.accounts]);
  const other = { ...records[1]!, meta: { ...flood.meta!, title: { en: 'Another' } } };
  mergeRecords([records[0]!, other], (__, reason) => faults.push(reason));
  expect(faults).toEqual(['its meta or its accounts are not the same in another record']);
});

test('no file made of it has a word of ours', () => {
  const ours = /Pahalgam|India|Pakistan|Kashmir|Line of Control|Sindoor|2025/;
  for (const name of fileNames) expect(files[name].write(flood), name).not.toMatch(ours);
});
