import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DatasetError } from '../../../src/data/kit/dataset-error.ts';
import { asDataset, load } from '../../../src/data/read/own.ts';
import { small } from '../../fixtures/small.ts';

const file = 'data/dataset.json';
const sound = JSON.stringify(small);

const served =
  (body: string, status = 200): typeof fetch =>
  async () =>
    new Response(body, { status });
const offline: typeof fetch = async () => {
  throw new TypeError('Failed to fetch');
};
const opening = (fetcher: typeof fetch) => load(`https://a.example/sited/${file}`, fetcher);

interface Rows {
  [table: string]: Record<string, unknown>[];
}
/** JSON of the dataset with one change made in place. */
function broken(change: (data: Rows) => void): string {
  const data = JSON.parse(sound) as Rows;
  change(data);
  return JSON.stringify(data);
}

test('a sound dataset is given back as it is', async () => {
  expect(await opening(served(sound))).toEqual(small);
});

test.for<[what: string, fetcher: typeof fetch, message: RegExp]>([
  ['no network', offline, /^data\/dataset\.json · could not be fetched \(Failed to fetch\)$/],
  ['a missing file', served('', 404), /^data\/dataset\.json · could not be fetched \(HTTP 404\)$/],
  ['a page in its place', served('<!doctype html>'), /^data\/dataset\.json · is not JSON \(/],
  ['an empty file', served(''), /^data\/dataset\.json · is not JSON \(/],
  ['null', served('null'), /an object was expected$/],
  ['a list', served('[]'), /an object was expected$/],
  ['a missing table', served(broken((d) => delete d.sites)), /· sites · is missing or is not a list$/],
  [
    'a record that is none',
    served(broken((d) => d.groups!.splice(1, 1, 7 as never))),
    /· groups\[1\] · has no id$/,
  ],
  ['a record without an id', served(broken((d) => delete d.places![2]!.id)), /· places\[2\] · has no id$/],
  [
    'a site at no place',
    served(broken((d) => (d.sites![0]!.place = 'nowhere'))),
    /· sites\[0\] \(alpha\) · its place “nowhere” is not among the places$/,
  ],
  [
    'a statement about nothing',
    served(broken((d) => (d.statements![3]!.subject = 'omega'))),
    /· statements\[3\] \(.*\) · its subject “omega” is not among the sites, groups, events$/,
  ],
  [
    'a statement about a place that is not there',
    served(broken((d) => (d.statements![3]!.subject = 'place:beta'))),
    /· statements\[3\] \(.*\) · its subject “place:beta” is not among the places$/,
  ],
  [
    'a statement without a source',
    served(broken((d) => delete d.statements![0]!.source)),
    /· its source “undefined” is not among the sources$/,
  ],
])('%s is refused, naming file, record and reason', async ([, fetcher, message]) => {
  const error = await opening(fetcher).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(DatasetError);
  expect((error as Error).message).toMatch(message);
});

test('a file cut off anywhere is refused in the same way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sound.length - 1 }), async (length) => {
      await expect(opening(served(sound.slice(0, length)))).rejects.toThrow(DatasetError);
    }),
  );
});

test('whatever JSON stands there, it is a dataset or a DatasetError', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      expect(() => asDataset(data, file)).toThrow(DatasetError);
    }),
  );
});
