import { boundaryViews } from '../../../geo/model/boundary-views.ts';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { datasetSchema } from '../../../geo/json-schema.ts';
import { properties } from '../../../geo/model/properties.ts';
import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { columnsOf } from '../../../src/data/filter/digest.ts';
import { facetKeys, facets } from '../../../src/data/filter/facets.ts';
import { dateRows } from '../../../src/data/filter/filter.ts';
import { files } from '../../../src/data/export/files.ts';
import { inFile, type DatasetError } from '../../../src/data/kit/dataset-error.ts';
import { lines } from '../../../geo/model/lines.ts';
import { markOf } from '../../../src/data/catalogue/marks.ts';
import { pack, unpack } from '../../../src/data/packed/packed.ts';
import { searcher } from '../../../src/data/search/search.ts';
import { findingsOf } from '../../../src/data/evidence/site-findings.ts';
import { parseUntrusted } from '../../../src/data/read/untrusted.ts';
import { parse, print } from '../../../src/state/address.ts';
import { home, languages, lenses, themes, views } from '../../../src/state/params.ts';
import { says, small } from '../../fixtures/small.ts';

/** A dataset in which each table has a record that others reference. */
const plain: Dataset = {
  ...small,
  statements: [
    ...small.statements,
    says('morning', 'beta', 'territory', 'land'),
    says('morning', 'beta', 'distance', { min: 1, max: 2, to: 'mid' }),
    says('morning', 'night', 'participant', 'paper'),
    says('morning', 'night', 'deniedBy', 'red'),
    says('morning', 'red', 'relation', { type: 'front-of', to: 'blue' }),
  ],
};
/** One record of each table, with an id that is used for nothing else. */
const records = {
  sources: 'morning',
  origins: 'briefing',
  speakers: 'paper',
  groups: 'red',
  places: 'land',
  sites: 'beta',
  events: 'night',
} as const;
type Named = keyof typeof records;
const renamed = (dataset: Dataset, from: string, to: string): Dataset =>
  JSON.parse(JSON.stringify(dataset).replaceAll(`"${from}"`, `"${to}"`)) as Dataset;

/** Words that the page, its address or the JavaScript language uses, as ids that a dataset might have. */
const words = [
  'unstated none constructor prototype length name all sites map value id null undefined true 0 default item'.split(
    ' ',
  ),
  ['measures', 'statements', 'version', ...Object.keys(records)],
  properties.filter((word) => /^[a-z]+$/.test(word)),
  facetKeys.flatMap((key) => [key, ...facets[key].options(catalogue({ ...small, groups: [], events: [] }))]),
  [...dateRows, ...lenses, ...views, ...boundaryViews, ...languages, ...themes, ...lines.keys()],
].flat();
/** Those of the words that the dataset does not use as an id already. */
const free = [...new Set(words)].filter((word) => !JSON.stringify(plain).includes(`"id":"${word}"`));

/** Error message with which a dataset is refused; null if it is opened. */
function refusal(dataset: Dataset): string | null {
  try {
    parseUntrusted(JSON.stringify(dataset));
    return null;
  } catch (error) {
    return inFile(error as DatasetError, 'other.json').message;
  }
}

/** Everything that the page derives from a dataset, as text. */
function told(dataset: Dataset): string {
  const c = catalogue(dataset);
  const away = unpack(structuredClone(pack(dataset)));
  const subjects = [...dataset.sites, ...dataset.events, ...dataset.groups].map(({ id }) => id);
  const address = {
    ...home,
    site: dataset.sites[1]!.id,
    source: dataset.sources[0]!.id,
    ...Object.fromEntries(facetKeys.map((key) => [key, facets[key].options(c)])),
  };
  expect(parse(print(address, c), c)).toEqual({ address, ignored: [] });
  for (const key of facetKeys) {
    const options = facets[key].options(c);
    expect([key, new Set(options).size]).toEqual([key, options.length]);
  }
  return JSON.stringify([
    Object.entries(columnsOf(c)).map(([key, column]) => [
      key,
      [...column].map(([option, rows]) => [option, ...rows]),
    ]),
    dataset.sites.map((site) => markOf(c, site)),
    subjects.map((id) => [findingsOf(c, id), away.about(id)]),
    searcher(c)('beta'),
    print(address, c),
    (['sites.csv', 'sites.kml', 'places.lpf.json', 'citations.bib'] as const).map((name) =>
      files[name].write(dataset),
    ),
  ]);
}

const validate = new Ajv({ strict: true, strictTuples: false }).compile<Dataset>(datasetSchema());

describe.for(Object.entries(records) as [Named, string][])('%s', ([table, id]) => {
  const at = plain[table].findIndex((row) => row.id === id);

  test.for(free)('a record named “%s” means the same as any other, or is refused by name', (word) => {
    const dataset = renamed(plain, id, word);
    const reason = refusal(dataset);
    expect(validate(dataset)).toBe(reason === null);
    if (reason === null)
      expect(told(dataset).replaceAll(word, 'zzz')).toBe(
        told(renamed(plain, id, 'qqq'))
          .replaceAll('qqq', 'zzz')
          .replaceAll(word, 'zzz'),
      );
    else
      expect(reason).toBe(
        `other.json · ${table}[${at}] (${word}) · id: “${word}” is a word of the page’s own: choose another id`,
      );
  });
});

test('only what would be mistaken is refused', () => {
  const refused = (Object.entries(records) as [Named, string][]).flatMap(([table, id]) =>
    free.filter((word) => refusal(renamed(plain, id, word)) !== null).map((word) => `${table} ${word}`),
  );
  const everywhere = Object.keys(records).flatMap((table) => [`${table} unstated`, `${table} none`]);
  expect(refused.sort()).toEqual(
    [...everywhere, 'sites international-border', 'sites working-boundary'].sort(),
  );
  expect(refusal(renamed(plain, 'beta', 'line-of-control'))).toContain(
    '“line-of-control” is a word of the page’s own',
  );
});

test('a statement may have any text for its id', () => {
  const ids = [
    '__proto__',
    'constructor',
    'toString',
    'group',
    'none',
    'unstated',
    'a b, "c"',
    '../../?#&=%',
  ];
  const statements = small.statements.map((statement, i) => ({ ...statement, id: ids[i] ?? statement.id }));
  const dataset = { ...small, statements };
  expect(parseUntrusted(JSON.stringify(dataset))).toEqual(dataset);
  const c = catalogue(dataset);
  const away = unpack(structuredClone(pack(dataset)));
  for (const statement of statements) {
    expect(c.statements.get(statement.id)).toEqual(statement);
    expect(away.statements.get(statement.id)).toEqual(statement);
    const address = { ...home, value: statement.id };
    expect(parse(print(address, c), c)).toEqual({ address, ignored: [] });
  }
});
