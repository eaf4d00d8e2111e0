import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { lensesOf, visible } from '../../src/data/catalogue/lens.ts';
import { mergeRecords } from '../../src/data/archive/merge.ts';
import { subsetsOf } from '../../src/data/archive/subset.ts';
import { shown } from '../../src/data/export/shown.ts';
import { datasetDescription } from '../../src/build/link-preview.ts';
import { fileNames, files, type FileName } from '../../src/data/export/files.ts';
import { matrix } from '../../src/data/evidence/matrix.ts';
import { ownFindings } from '../../src/data/evidence/site-findings.ts';
import { timelineSpan } from '../../src/data/filter/timeline.ts';
import { parseUntrusted, readUntrusted } from '../../src/data/read/untrusted.ts';
import { accountName, lensWords } from '../../src/i18n/account-words.ts';
import { propertyName } from '../../src/i18n/property-names.ts';
import { describe as inWords } from '../../src/i18n/value.ts';
import { en } from '../../src/i18n/en.ts';
import { flood } from '../fixtures/flood.ts';
import { ourWords } from '../fixtures/our-words.ts';

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
  expect(visible(flood, 'rescuers', null).statements.map(({ speaker }) => speaker)).toEqual([
    'rescue',
    'rescue',
    'rescue',
    'rescue',
  ]);
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
  const square = flood.statements.find((s) => s.speaker === 'paper' && s.property === 'hit')!;
  expect(inWords(c, square, 'en')).toEqual({ text: 'Náměstí', lang: 'cs' });
});

test('an archive of it keeps its subject and its accounts', () => {
  const excerpt = subsetsOf(c);
  const records = flood.sites.map(({ id }) => excerpt({ sites: [id] }));
  const faults: string[] = [];
  const merged = mergeRecords(records, (__, reason) => faults.push(reason));
  const { meta, accounts, kinds, properties, lines } = flood;
  expect([faults, merged.meta, merged.accounts]).toEqual([[], meta, accounts]);
  expect([merged.kinds, merged.properties, merged.lines]).toEqual([kinds, properties, lines]);
  const other = { ...records[1]!, meta: { ...flood.meta!, title: { en: 'Another' } } };
  mergeRecords([records[0]!, other], (__, reason) => faults.push(reason));
  expect(faults).toEqual([
    'what it declares (meta, accounts, kinds, properties, lines, publishers) is not the same in another record',
  ]);
});

test('what is shown of it is a sound dataset with all that it declares', () => {
  const part = shown(c, [c.sites.get('tabor-square')!]);
  const { meta, accounts, kinds, properties, lines } = part;
  expect({ meta, accounts, kinds, properties, lines }).toEqual(
    Object.fromEntries(
      (['meta', 'accounts', 'kinds', 'properties', 'lines'] as const).map((key) => [key, flood[key]]),
    ),
  );
  expect(parseUntrusted(JSON.stringify(part)).sites).toHaveLength(1);
});

test('no file made of it has a word of ours', () => {
  for (const name of fileNames) expect(files[name].write(flood), name).not.toMatch(ourWords);
});

test('its licence, day of issue and contact stand in its files, and never ours', () => {
  const { licence, issued, contact } = flood.meta!;
  const read = (name: FileName) => files[name].write(flood);
  expect(JSON.parse(read('sites.geojson')) as object).toMatchObject({
    license: licence!.url,
    attribution: `The flood of August, data version flood-1. Statements, names and coordinates: ${licence!.name}; quoted words: their publishers. Issued ${issued}. Contact: ${contact}`,
  });
  for (const name of ['sites.csv', 'sites.kml', 'annotations.json', 'places.lpf.json'] as const)
    expect(read(name), name).toContain(`Contact: ${contact}`);
  for (const name of ['sites.kml', 'annotations.json', 'places.lpf.json'] as const)
    expect(read(name), name).toContain(licence!.url);
  for (const name of ['citations.bib', 'citations.ris', 'citations.csl.json'] as const)
    expect(read(name), name).toContain('The flood of August, data version flood-1');
  expect(datasetDescription(flood, null)).toMatchObject({ license: licence!.url, datePublished: issued });
  const { licence: _, ...rest } = flood.meta!;
  for (const data of [flood, { ...flood, meta: rest }])
    for (const name of fileNames.filter((one) => one !== 'dataset.json'))
      expect(files[name].write(data), name).not.toMatch(/CC BY|creativecommons|Sited/);
  expect(datasetDescription({ ...flood, meta: rest }, null)).not.toHaveProperty('license');
  expect(files['sites.csv'].write({ ...flood, meta: rest })).toContain('No licence is stated');
});

test('its own properties are shown, asked, compared and noted, each by its name and unit', () => {
  const about = (site: string) => ownFindings(c, c.sites.get(site)!);
  const [level] = about('pisek-square');
  expect([level!.property, level!.status]).toEqual(['own:water-level', 'contested']);
  expect(level!.values.map(({ statements: [s] }) => inWords(c, s!, 'en').text)).toEqual([
    '875 cm',
    'at least 900 cm',
  ]);
  expect(propertyName(c, level!.property, 'ur')).toEqual({ text: 'water level', lang: 'en' });
  // Expect `unstated` only for properties that this dataset wants shown for every site, not for those that the page
  // shows in other datasets.
  expect(about('melnik-square').map(({ property, status }) => [property, status])).toEqual([
    ['own:water-level', 'unstated'],
    ['date', 'several'],
  ]);
  expect(matrix(c, flood.sites).columns).toEqual([
    'group',
    'date',
    'distance',
    'hit',
    'own:water-level',
    'own:evacuated',
  ]);
  expect(JSON.parse(files['sites.geojson'].write(flood)).features[1].properties.quantities).toEqual([
    'own:water-level (tabor-square) ~410 cm',
    'own:evacuated (tabor-square) >1000 people',
  ]);
});

test.each([
  [
    'a property that it does not declare',
    ['"property":"own:evacuated"', '"property":"own:saved"'],
    /property “own:saved” is not/,
  ],
  ['a property twice', ['"id":"own:evacuated"', '"id":"own:water-level"'], /taken by another/],
  ['a kind that it does not declare', ['"kind":"square"', '"kind":"bridge"'], /kind “bridge” is not/],
  ['a kind twice', ['"kinds":[', '"kinds":[{"id":"square","name":{"en":"x"}},'], /taken by another/],
  [
    'a property of its own under a name of the format',
    ['"id":"own:evacuated"', '"id":"killed"'],
    /properties/,
  ],
  ['a property without a name', ['"name":{"cs":"evakuováno","en":"evacuated"},', ''], /properties/],
  ['a number that runs backward', ['{"min":875,"max":875}', '{"min":9,"max":8}'], /from 9 down to 8/],
] as const)('%s is refused', (_, [from, to], reason) => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(() => parseUntrusted(changed)).toThrow(reason);
});

test('a hundred of each may be declared, and no more', () => {
  const squares = (count: number) => ({
    ...flood,
    kinds: [
      ...flood.kinds!,
      ...Array.from({ length: count - 1 }, (_, i) => ({ id: `k${i}`, name: { en: `Kind ${i}` } })),
    ],
  });
  expect(parseUntrusted(JSON.stringify(squares(100))).kinds).toHaveLength(100);
  expect(() => parseUntrusted(JSON.stringify(squares(101)))).toThrow('kinds · are more than 100');
});
