import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { DatasetError, inFile } from '../../../src/data/kit/dataset-error.ts';
import { tables } from '../../../src/data/read/tables.ts';
import { readUntrusted } from '../../../src/data/read/untrusted.ts';
import { doubled } from '../../fixtures/doubled.ts';
import { varied } from '../../fixtures/varied.ts';

const reading = (data: unknown) => readUntrusted(new Blob([JSON.stringify(data)]).stream());
/** Error message with which a dataset is refused, or null if it is opened. */
const refusal = (data: unknown) =>
  reading(data).then(
    () => null,
    (error: unknown) => {
      expect(error).toBeInstanceOf(DatasetError);
      return inFile(error as DatasetError, 'other.json').message;
    },
  );

/** The dataset with its publishers as records. */
const published: Dataset = {
  ...varied,
  sources: varied.sources.map((source) => ({ ...source, publisher: `by-${source.id}` })),
  publishers: varied.sources.map(({ id, publisher }) => ({
    id: `by-${id}`,
    name: { en: publisher },
    kind: 'newspaper',
  })),
};

test('a dataset in which every property is stated is opened, and so is one with a double of every record', async () => {
  expect((await reading(varied)).dataset).toEqual(varied);
  const twice = doubled(varied);
  expect(twice.sites).toHaveLength(2 * varied.sites.length);
  expect(twice.measures).toHaveLength(4 * varied.measures.length);
  expect((await reading(twice)).dataset).toEqual(twice);
});

test.for(tables)('with a double of each of its %s it is opened', async (table) => {
  for (const data of [varied, published]) expect(await refusal(doubled(data, [table]))).toBeNull();
});

test.for(tables)('with each of its %s twice under one id it is refused, naming the second', async (table) => {
  const rows = published[table]!;
  expect(await refusal({ ...published, [table]: [...rows, ...rows] })).toBe(
    `other.json · ${table}[${rows.length}] (${rows[0]!.id}) · its id is taken by another record`,
  );
});

/** Paths of all lists within the records of a table, except lists of numbers. */
function listsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => listsIn(part, [...path, key]));
  const listed = Array.isArray(value) && value.length > 0 && path.length > 1;
  return listed && typeof value[0] !== 'number' ? [path, ...inner] : inner;
}

/** The dataset with the entries of one of its lists repeated. */
function twiceIn(data: Dataset, path: readonly string[]): unknown {
  const copy: unknown = structuredClone(data);
  const list = path.reduce((at, key) => (at as Record<string, unknown>)[key], copy) as unknown[];
  list.push(...list);
  return copy;
}

test('what stands twice in a list within a record is refused where each entry is a thing of its own', async () => {
  const paths = listsIn(varied);
  const found: Record<string, Set<string>> = {};
  for (const path of paths) {
    const reason = await refusal(twiceIn(varied, path));
    (found[path.filter((key) => !/^\d+$/.test(key)).join('.')] ??= new Set()).add(
      reason?.split(' · ').at(-1) ?? 'is opened',
    );
  }
  expect(found).toEqual({
    'sites.matches': new Set([
      'its match with “gamma” is told twice: once is enough, in either of the two records',
    ]),
    'places.homonyms': new Set(
      ['Hilltown', 'Midtown', 'Fieldtown'].map((name) => `its homonym “Other ${name}” stands here twice`),
    ),
    // Accept repeated spellings and remarks, which the page never shows one by one.
    'places.variants': new Set(['is opened']),
    'places.handwritten': new Set(['is opened']),
    'groups.aliases': new Set(['is opened']),
    'speakers.aliases': new Set(['is opened']),
    'events.aliases': new Set(['is opened']),
    'statements.excerpt.support': new Set(['its excerpt marks 4 to 14, which is not a part of its words']),
  });
});
