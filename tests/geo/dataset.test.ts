import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { make, readFiles } from '../../geo/dataset.ts';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { sitesGeojson } from '../../src/data/export/geojson.ts';
import { finding } from '../../src/data/evidence/findings.ts';
import { datasetSchema } from '../../geo/json-schema.ts';
import { show } from '../../geo/authored/problem.ts';
import type { Property } from '../../geo/model/properties.ts';
import type { Dataset } from '../../geo/model/schema.ts';
import { missing, readWorld } from '../../geo/authored/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const world = readWorld(root);
for (const reason of missing(world)) console.warn(`skipped: ${reason}`);
const { dataset, problems } = make(readFiles(root), '1.0.0', world);
const data = dataset as Dataset;

test('the dataset has no fault', () => {
  expect(problems.map(show)).toEqual([]);
});

test.skipIf(!world.articles)('every excerpt stands in its article, the marked words with it', () => {
  const all = [...(world.articles?.values() ?? [])].join('\n');
  const excerpts = data.statements.flatMap(({ excerpt }) => (excerpt ? [excerpt] : []));
  expect(excerpts.length).toBeGreaterThan(100);
  for (const { prefix, exact, suffix, support } of excerpts) {
    expect(all).toContain(prefix + exact + suffix);
    for (const [start, end] of support) expect(exact.slice(start, end).trim()).not.toBe('');
  }
});

test('the order in which the disk lists the files does not show', () => {
  const again = make(new Map([...readFiles(root)].reverse()), '1.0.0', world);
  expect(JSON.stringify(again.dataset)).toBe(JSON.stringify(dataset));
});

describe('the printed JSON Schema, read by another validator', () => {
  const validate = new Ajv({ strict: true, strictTuples: false, allErrors: true }).compile(datasetSchema());

  test('accepts the dataset', () => {
    validate(JSON.parse(JSON.stringify(data)));
    expect(validate.errors).toBeNull();
  });

  test.each([
    [
      'a statement without its subject',
      (d: Dataset) => Reflect.deleteProperty(d.statements[0] ?? {}, 'subject'),
    ],
    ['a field that nobody described', (d: Dataset) => Object.assign(d.sites[0] ?? {}, { casualties: 3 })],
    ['a latitude beyond the pole', (d: Dataset) => Object.assign(d.places[0] ?? {}, { point: [75, 91] })],
    ['a point of three numbers', (d: Dataset) => Object.assign(d.places[0] ?? {}, { point: [75, 34, 2000] })],
    [
      'a value of another property',
      (d: Dataset) =>
        Object.assign(d.statements.find((s) => s.property === 'group') ?? {}, { property: 'killed' }),
    ],
    [
      'a date of unspecified digits',
      (d: Dataset) => Object.assign(d.sources[0]?.published ?? {}, { when: '2025-05-XX' }),
    ],
  ])('rejects %s', (_, spoil) => {
    const spoilt = structuredClone(data);
    spoil(spoilt);
    expect(validate(spoilt)).toBe(false);
  });
});

describe('sites.geojson', () => {
  const { type, features } = sitesGeojson(data);

  test('holds a point per site, as the contract names it', () => {
    expect(type).toBe('FeatureCollection');
    expect(features.map(({ properties }) => properties.id)).toEqual(data.sites.map(({ id }) => id));
    for (const { geometry, properties } of features) {
      expect(geometry.type).toBe('Point');
      expect(Object.keys(properties)).toEqual([
        'id',
        'name',
        'reportedNames',
        'groups',
        'place',
        'precision',
        'precisionRadiusMetres',
        'events',
        'dates',
        'standing',
        'quantities',
        'sources',
      ]);
    }
  });

  test('puts longitude first (RFC 7946, 3.1.1)', () => {
    for (const { geometry } of features) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      expect(lon).toBeGreaterThan(58);
      expect(lat).toBeLessThan(40);
    }
  });

  test('gives a site the groups and names that the article states', () => {
    const sarjal = features.find(({ properties }) => properties.id === 'sarjal');
    expect(sarjal?.properties).toMatchObject({
      reportedNames: expect.arrayContaining(['Sarjal']) as string[],
      groups: expect.arrayContaining(['jem']) as string[],
      precision: 'tehsil',
      events: ['strikes'],
    });
  });
});

test('every statement id is unique and says what it is about', () => {
  const ids = data.statements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, source, subject, property } of data.statements)
    expect(id.replace(/\.\d+$/, '')).toBe(`${source}.${subject.replace(':', '-')}.${property}`);
});

describe('what an independent reading found that a document does not say, nobody is said to state', () => {
  const stated = (subject: string, property: string) =>
    data.statements.filter((s) => s.subject === subject && s.property === property);
  const status = (subject: string, property: Property) =>
    finding(catalogue(data), catalogue(data).about(subject), property).status;

  test('AFP puts no site of Punjab in Kashmir, and no source contradicts another on the territory of two sites', () => {
    for (const site of ['markaz-subhan-allah', 'markaz-taiba', 'sarjal', 'mehmoona-joya'])
      expect(stated(site, 'territory').filter(({ source }) => source === 'mj-malaymail')).toEqual([]);
    for (const site of ['markaz-subhan-allah', 'markaz-taiba'])
      expect([site, status(site, 'territory')]).toEqual([site, 'several']);
    const counts = stated('strikes', 'count').filter(({ source }) => source === 'mj-malaymail');
    expect(counts.map(({ speaker, value }) => [speaker, value])).toEqual([
      ['india', { min: 9, max: 9, of: 'sites' }],
      ['pakistan-forces', { min: 6, max: 6, of: 'sites' }],
    ]);
  });

  test('25 is nobody’s toll of the attack at Pahalgam: one counts tourists, one says “more than”', () => {
    expect(stated('pahalgam-attack', 'killed').map(({ value }) => value)).not.toContainEqual({
      min: 25,
      max: 25,
    });
  });

  test('of the distances of Mingoda’s list, only that is measured to a line which fits one', () => {
    const distances = data.statements.filter((s) => s.source === 'in-mingoda' && s.property === 'distance');
    expect(distances.map(({ subject, value }) => [subject, value])).toEqual([
      ['markaz-subhan-allah', { min: 100, max: 100, to: 'international-border' }],
    ]);
  });
});
