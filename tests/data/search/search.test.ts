import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { marksOf } from '../../../src/data/search/highlight.ts';
import { searcher, type KindResults, type Hit } from '../../../src/data/search/search.ts';
import { visible } from '../../../src/data/catalogue/lens.ts';
import { doubled } from '../../fixtures/doubled.ts';
import { says, small } from '../../fixtures/small.ts';
import { varied } from '../../fixtures/varied.ts';

const dataset = JSON.parse(readFileSync('public/data/dataset.json', 'utf8')) as Dataset;
const c = catalogue(dataset);
const search = searcher(c);

const first = (found: KindResults[]): Hit | undefined => found[0]?.hits[0];
const of = (found: KindResults[], kind: Hit['kind']) => found.find((one) => one.kind === kind)?.hits ?? [];
const nameOf = (source: string) => c.publishers.get(c.sources.get(source)!.publisher)!.name.en;
const publishers = (hit: Hit | undefined) => hit?.users.map((id) => nameOf(c.statements.get(id)!.source));
const markedIn = ({ text, terms }: Hit) =>
  marksOf(text, new Set(terms)).map(([start, end]) => text.slice(start, end));

test.for<[text: string, id: string]>([
  ['Murdike', 'markaz-taiba'],
  ['Sawai Nala', 'shwawai-nalla'],
  ['मुरीदके', 'markaz-taiba'],
  ['مریدکے', 'markaz-taiba'],
  ['مظفر آباد', 'shwawai-nalla'],
  ['Subhanallah', 'markaz-subhan-allah'],
  ['JeM', 'jem'],
  ['jaish e muhammad', 'jem'],
  ['The Resistance Front', 'trf'],
  ['Ahmedpur East', 'markaz-subhan-allah'],
  ['Barnala', 'markaz-ahle-hadith'],
  ['Pahalgam', 'pahalgam'],
])('“%s” finds %s first', ([text, id]) => {
  expect(first(search(text))?.id).toBe(id);
});

test('every name of every site and group finds it among the first', () => {
  const named = [...dataset.sites, ...dataset.groups].flatMap(({ id, name }) =>
    Object.values(name).map((text) => ({ id, text })),
  );
  const lost = named.filter(({ id, text }) => !search(text)[0]?.hits.some((hit) => hit.id === id));
  expect(lost).toEqual([]);
});

test('a spelling says who prints it so', () => {
  expect(publishers(first(search('Murdike')))).toEqual(['Hindustan Times']);
  const printed = dataset.statements
    .filter((s) => s.property === 'name' && s.value.text === 'Sawi Nala')
    .map((s) => nameOf(s.source));
  expect(printed.length).toBeGreaterThan(0);
  expect(publishers(first(search('Sawi Nala')))).toEqual(printed);
});

test('whoever is said to print a spelling has it in its words', () => {
  const texts = ['Barnala', 'Kotli', 'Bahawalpur', 'Lashkar-e-Taiba', 'Abbas camp', 'مسجد بلال'];
  const hits = texts.flatMap((text) => search(text).flatMap(({ hits: some }) => some));
  const wrong = hits.flatMap(({ text, users }) =>
    users.filter((id) => {
      const s = c.statements.get(id)!;
      const { headline } = c.sources.get(s.source)!;
      const words = s.property === 'name' ? s.value.text : `${s.excerpt?.exact} ${headline}`;
      return marksOf(words, new Set(text.toLowerCase().split(/[ -](?:e-)?/))).length === 0;
    }),
  );
  expect(hits.flatMap(({ users }) => users).length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

test('a place that was rejected says why it is not here, after what is', () => {
  const found = search('Barnala');
  const reason = c.places
    .get('barnala')!
    .homonyms.find(({ name }) => name === 'Barnala in Indian Punjab')!.reason;
  expect(of(found, 'elsewhere')[0]).toMatchObject({ text: 'Barnala in Indian Punjab', reason });
  expect(found.map(({ kind }) => kind).indexOf('site')).toBe(0);
  expect(of(search('बरनाला'), 'elsewhere').map((hit) => hit.reason)).toContain(reason);
});

test('no source is said to put anything at a place that was rejected, whatever site has the id of the place', () => {
  const hits = ['Pahalgam', 'Kotli Loharan', 'Barnala'].flatMap((text) => of(search(text), 'elsewhere'));
  expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining(['pahalgam', 'kotli-loharan', 'barnala']));
  expect(hits.filter(({ placed, users }) => placed.length + users.length)).toEqual([]);
});

test('who prints a name or puts a site somewhere has said so of that record, not of another of its name or id', () => {
  const twice = catalogue(doubled(varied));
  const found = (text: string, kind: Hit['kind']) => of(searcher(twice)(text), kind);
  const printing = found('Red as printed', 'group').map(({ id, users }) => [
    id,
    new Set(users.map((said) => twice.statements.get(said)!.subject)),
  ]);
  expect(printing).toEqual([
    ['red', new Set(['red'])],
    ['red-2', new Set(['red-2'])],
  ]);
  // Put every site at the place “mid”: the event “hill” is not the place “hill”.
  const hill = small.sites.map((site) => ({ ...site, place: 'mid' }));
  const events = [...small.events, { ...small.events[0]!, id: 'hill' }];
  const statements = [says('weekly', 'delta', 'event', 'hill'), says('morning', 'delta', 'place', 'hill')];
  const [delta] = of(
    searcher(catalogue({ ...small, sites: hill, events, statements }))('Place hill'),
    'site',
  );
  expect(delta).toMatchObject({ id: 'delta', placed: [statements[1]!.id] });
});

test('a passage is found once, and the same words elsewhere in a source are another', () => {
  const { id, excerpt } = small.statements[0]!;
  const again = { ...small.statements[1]!, excerpt: { ...excerpt!, prefix: 'further down' } };
  const summed = { ...small.statements[3]!, excerpt: undefined, summary: excerpt!.exact };
  const same = { ...small.statements[4]!, excerpt };
  const statements = [small.statements[0]!, again, summed, same];
  const hits = of(searcher(catalogue({ ...small, statements }))(excerpt!.exact), 'words');
  expect(hits.map((hit) => hit.id).toSorted()).toEqual([id, again.id, summed.id].toSorted());
});

test('a slip of the hand is forgiven, but only where nothing is spelled so', () => {
  expect(first(search('Bahwalpur'))?.id).toBe('markaz-subhan-allah');
  expect(first(search('Mehmuna Zoya'))?.id).toBe('mehmoona-joya');
  const kotli = search('Kotli').flatMap(({ hits }) => hits.flatMap(markedIn));
  expect(kotli.filter((word) => !/^kotli|कोटली|کوٹلی/i.test(word))).toEqual([]);
});

test('words of excerpts and summaries are found and marked, and lead to a statement that they support', () => {
  const hits = of(search('hideouts'), 'words');
  expect(hits.length).toBeGreaterThan(0);
  for (const hit of hits) {
    expect(markedIn(hit).join(' ').toLowerCase()).toContain('hideouts');
    const { excerpt, summary } = c.statements.get(hit.id)!;
    expect(excerpt?.exact ?? summary).toContain(hit.text.replaceAll(/^… | …$/g, ''));
  }
});

test('a source is found by its headline and by its publisher', () => {
  const ht = c.sources.get('ht-2025-05-08')!;
  expect(first(search(ht.headline!))?.id).toBe(ht.id);
  const byPublisher = of(search('Hindustan Times'), 'source').map(({ id }) => nameOf(id));
  expect(new Set(byPublisher)).toEqual(new Set(['Hindustan Times']));
});

test('words of different texts of one site find it together', () => {
  const hit = first(search('Abbas Kotli'));
  expect(hit?.id).toBe('markaz-abbas');
  expect(hit?.terms.toSorted()).toEqual(['abbas', 'kotli']);
});

test('what the lens holds back is not found', () => {
  const pakistan = searcher(catalogue(visible(dataset, 'pakistan', null)));
  expect(of(search('Gulpur'), 'site').map(({ id }) => id)).toContain('gulpur');
  expect(of(pakistan('Gulpur'), 'site').map(({ id }) => id)).not.toContain('gulpur');
});

test.for(['', '   ', '-', '“”', '\u200b', 'zzzzqqqq', '🗺️', '(', '\\', 'constructor', 'a'.repeat(200)])(
  '%j finds nothing and breaks nothing',
  (text) => {
    expect(search(text)).toEqual([]);
  },
);

test('signs around a word change nothing, though it be a name of the language', () => {
  expect(search('__proto__')).toEqual(search('proto'));
});
