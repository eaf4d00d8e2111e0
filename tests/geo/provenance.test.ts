import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { make } from '../../geo/dataset.ts';
import { datasetSchema } from '../../geo/json-schema.ts';
import { Fingerprint, Source, Statement, TableCells } from '../../geo/model/schema.ts';
import type { Dataset } from '../../geo/model/schema.ts';
import { titleOf } from '../../src/data/evidence/title.ts';
import { parseUntrusted } from '../../src/data/read/untrusted.ts';
import { changed, goodFiles, split } from './fixtures.ts';

const radio = 'geo/sources/radio-farland.json';
const fingerprint = { salt: '0f'.repeat(16), words: 9, sha256: 'e3'.repeat(32) };
const tabulated = {
  row: 'R-12',
  columns: ['dead'],
  locator: 'dead at Alder',
  statements: [
    {
      id: 'radio-farland.alder.killed',
      subject: 'alder',
      property: 'killed',
      value: { min: 40, max: 40 },
      speaker: 'gazette',
      by: 'machine',
    },
  ],
};

test('cells of a table, locators, fingerprints and machines are compiled as they were authored', () => {
  const { files, world } = split(
    changed(goodFiles(), [
      { file: radio, path: '/records', value: [tabulated] },
      { file: radio, path: '/summaries/1/locator', value: 'plan talks in June' },
      { file: radio, path: '/summaries/1/fingerprint', value: fingerprint },
    ]),
  );
  const { dataset, problems } = make(files, '1.0.0', world);
  expect(problems).toEqual([]);
  const made = new Map(dataset!.statements.map((s) => [s.id, s]));
  expect(made.get('radio-farland.alder.killed')).toEqual({
    ...tabulated.statements[0],
    account: 'reporter',
    source: 'radio-farland',
    origin: 'gazette-report',
    record: { row: 'R-12', columns: ['dead'] },
    locator: 'dead at Alder',
  });
  expect(made.get('radio-farland.talks.date')).toMatchObject({ locator: 'plan talks in June', fingerprint });
  expect(parseUntrusted(JSON.stringify(dataset))).toEqual(dataset);
});

test('a table does not state the place of a site to the checks', () => {
  const gazette = 'geo/sources/example-gazette.json';
  const place = { ...tabulated.statements[0], property: 'place', value: 'alder' };
  const { files, world } = split(
    changed(goodFiles(), [
      { file: gazette, path: '/excerpts/1/statements/0', remove: true },
      { file: radio, path: '/records', value: [{ ...tabulated, statements: [place] }] },
    ]),
  );
  const reasons = make(files, '1.0.0', world).problems.map(({ reason }) => reason);
  expect(reasons).toEqual(['no statement says that its place is “alder”']);
});

test('the sources of edition 1 open and keep their titles', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const old = parseUntrusted(gunzipSync(readFileSync(`${root}geo/editions/1.json.gz`)).toString());
  const now = JSON.parse(readFileSync(`${root}public/data/dataset.json`, 'utf8')) as Dataset;
  const published = new Set(old.sources.map(({ id }) => id));
  const since = now.sources.filter(({ id }) => published.has(id));
  const titles = (sources: Dataset['sources']) =>
    new Map(sources.map((source) => [source.id, titleOf(source)]));
  expect(old.sources.filter(({ headline }) => headline?.startsWith('['))).toHaveLength(198);
  expect(titles(old.sources)).toEqual(titles(since));
  expect(since.filter(({ headline }) => headline)).toHaveLength(2);
});

type Wrapped = v.GenericSchema & { wrapped?: v.GenericSchema };
const unwrapped = (schema: Wrapped): v.GenericSchema => (schema.wrapped ? unwrapped(schema.wrapped) : schema);
const { excerpt, summary, record, locator, fingerprint: digest, by } = Statement.options[0]!.entries;
const fields = {
  ...Source.entries,
  ...TableCells.entries,
  ...Fingerprint.entries,
  excerpt,
  summary,
  record,
  locator,
  fingerprint: digest,
  by,
};

test.for(Object.entries(fields).filter(([name]) => name !== 'published' && name !== 'archived'))(
  'the published schema describes %s, with examples that it accepts',
  ([, field]) => {
    const schema = unwrapped(field);
    expect(v.getDescription(schema)).toMatch(/\.$/);
    expect(v.getExamples(schema)).not.toEqual([]);
    for (const example of v.getExamples(schema)) expect(v.is(field, example)).toBe(true);
  },
);

test('the published schema prints description and examples', () => {
  const { properties } = datasetSchema() as unknown as {
    properties: { sources: { items: { properties: Record<string, object> } } };
  };
  expect(properties.sources.items.properties.byline).toMatchObject({
    type: 'string',
    description: 'Authors as printed.',
    examples: ['Ada Stone and agencies'],
  });
});
