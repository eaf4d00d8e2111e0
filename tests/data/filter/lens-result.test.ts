import { expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { columnsOf } from '../../../src/data/filter/digest.ts';
import { computeLens, lensCatalogue } from '../../../src/data/filter/lens-result.ts';
import { pack, unpack } from '../../../src/data/packed/packed.ts';
import type { LazyTable } from '../../../src/data/kit/lazy-array.ts';
import { timelineCounts, timelineSpan } from '../../../src/data/filter/timeline.ts';
import { visible, type Lens } from '../../../src/data/catalogue/lens.ts';
import { many } from '../../fixtures/many.ts';

const dataset = many(300);
const ids = (records: LazyTable<{ id: string }>) => records.map(({ id }) => id);
const sorted = (records: readonly { id: string }[]) => ids(records).toSorted();

test.for<[Lens, string | null]>([
  ['india', null],
  ['third-party', null],
  ['compare', '2025-05-20'],
  ['all', '2025-05-08'],
  ['all', '1999-01-01'],
])('what %s tells until %s is the same, read as it is looked at', ([lens, known]) => {
  const through = { lens, known };
  const expected = catalogue(visible(dataset, lens, known));
  const told = structuredClone(computeLens(dataset, through));
  const seen = lensCatalogue(unpack(pack(dataset)), through, told);

  expect(ids([...seen.dataset.sites])).toEqual(ids(expected.dataset.sites));
  expect(ids(seen.dataset.sources)).toEqual(ids(expected.dataset.sources));
  expect(sorted(seen.dataset.statements)).toEqual(sorted(expected.dataset.statements));
  expect(seen.dataset.events).toEqual(dataset.events);
  for (const table of ['sites', 'sources', 'statements'] as const) {
    expect(seen[table].size).toBe(expected[table].size);
    for (const { id } of dataset[table]) expect(seen[table].get(id)).toEqual(expected[table].get(id));
    for (const { id } of dataset[table]) expect(seen[table].has(id)).toBe(expected[table].has(id));
  }
  for (const { id } of [...dataset.sites, ...dataset.events]) {
    expect(seen.about(id)).toEqual(expected.about(id));
    expect(seen.rowOf(id)).toBe(expected.rowOf(id));
  }
  for (const { id } of dataset.sources) expect(sorted(seen.from(id))).toEqual(sorted(expected.from(id)));
  expect(ids(seen.paired)).toEqual(ids(expected.paired));
  expect(told.digest.columns).toEqual(columnsOf(expected));
  expect(told.digest.days).toEqual(timelineCounts(expected, timelineSpan(catalogue(dataset))));
});
