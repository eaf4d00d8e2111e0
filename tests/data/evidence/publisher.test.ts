import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { mergeRecords } from '../../../src/data/archive/merge.ts';
import { subsetsOf } from '../../../src/data/archive/subset.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { citation } from '../../../src/data/evidence/citation.ts';
import { withPublisher } from '../../../src/data/evidence/publisher.ts';
import { standingOf } from '../../../src/data/evidence/standing.ts';
import { findSource } from '../../../src/data/evidence/text-fragment.ts';
import { fileNames, files } from '../../../src/data/export/files.ts';
import { DatasetError } from '../../../src/data/kit/dataset-error.ts';
import { readUntrusted } from '../../../src/data/read/untrusted.ts';
import { searcher } from '../../../src/data/search/search.ts';
import { publisherOf, titleIn } from '../../../src/i18n/describe.ts';
import { small } from '../../fixtures/small.ts';

/** All sources of one publisher, of which no title is known. */
const published: Dataset = {
  ...small,
  publishers: [
    { id: 'zz-key', name: { en: 'Plain Dealer', ur: 'پلین ڈیلر' }, country: 'ZZ', kind: 'website' },
  ],
  sources: small.sources.map((source) => ({
    ...source,
    publisher: 'zz-key',
    headline: null,
    url: undefined,
  })),
};
const c = catalogue(published);
const source = published.sources[0]!;
const reading = async (data: unknown) =>
  (await readUntrusted(new Blob([JSON.stringify(data)]).stream())).dataset;

test('a publisher has the name of its record in the language, else in one that it has', () => {
  expect(publisherOf(c, source, 'ur')).toEqual({ text: 'پلین ڈیلر' });
  expect(publisherOf(c, source, 'hi')).toEqual({ text: 'Plain Dealer', lang: 'en' });
  expect(titleIn(c, source, 'ur')).toEqual({ text: '[پلین ڈیلر]', lang: 'ur', supplied: true });
  expect(citation(withPublisher(c)(source), '8 May', undefined, 'ur')).toMatch(/^پلین ڈیلر\. \[پلین ڈیلر\]/);
  expect(findSource(withPublisher(c)(source))).toContain('Plain+Dealer');
});

test('no citation file shows the id of a publisher, and search finds its names alone', () => {
  for (const name of fileNames.filter((each) => each.startsWith('citations')))
    expect(files[name].write(published)).toMatch(/^(?!.*zz-key).*Plain Dealer/s);
  const found = (text: string) => searcher(c)(text).flatMap(({ hits }) => hits.map(({ id }) => id));
  expect(found('پلین ڈیلر').toSorted()).toEqual(published.sources.map(({ id }) => id).toSorted());
  expect(found('zz-key')).toEqual([]);
});

test('publishers are counted by their records, also those of one name', () => {
  const two = {
    ...published,
    publishers: ['a', 'b'].map((id) => ({ ...published.publishers![0]!, id })),
    sources: published.sources.map((each, i) => ({ ...each, publisher: i ? 'b' : 'a' })),
  };
  expect(standingOf(catalogue(two), two.statements).publishers).toBe(2);
  expect(standingOf(c, published.statements).publishers).toBe(1);
});

test('a dataset with publishers is read as it is, and stays so in parts that are put together', async () => {
  const data = JSON.parse(JSON.stringify(published)) as Dataset;
  expect(await reading(data)).toEqual(data);
  const part = subsetsOf(catalogue(data));
  const merged = mergeRecords(
    data.sites.map(({ id }) => part({ sites: [id] })),
    (_, reason) => expect.unreachable(reason),
  );
  expect(merged.publishers).toEqual(data.publishers);
});

const [record] = published.publishers!;
test.for<[why: string, change: object, message: RegExp]>([
  ['none of that id', { publishers: [] }, /^sources\[0\] \(morning\) · its publisher “zz-key” is not among/],
  [
    'a word of JavaScript',
    { publishers: [{ ...record, id: '__proto__' }] },
    /^publishers\[0\].*is not an id/,
  ],
  ['two of one id', { publishers: [record, record] }, /^publishers\[1\] \(zz-key\) · its id is taken/],
  ['on no side', { publishers: [{ ...record, side: 'x' }] }, /^publishers\[0\].*side “x” is not among/],
  ['no country', { publishers: [{ ...record, country: 'Far' }] }, /^publishers\[0\].*country: is not two/],
  [
    'a source by a word of JavaScript',
    { sources: [{ ...source, publisher: '__proto__' }] },
    /^sources\[0\] \(morning\) · its publisher “__proto__” is not among/,
  ],
])('publishers, %s: refused', async ([, change, message]) => {
  const error = await reading({ ...published, ...change }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DatasetError);
  expect((error as DatasetError).message).toMatch(message);
});
