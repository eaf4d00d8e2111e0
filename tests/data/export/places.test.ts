import { check } from '@placemarkio/check-geojson';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { linkedPlaces } from '../../../src/data/export/places.ts';
import schema from './linked-places.schema.json' with { type: 'json' };
import { whole } from './whole.ts';

const collection = linkedPlaces(whole);
const validate = new Ajv({ allErrors: true }).compile(schema);

test('the places are Linked Places and GeoJSON', () => {
  validate(collection);
  expect(validate.errors).toBeNull();
  expect(check(JSON.stringify(collection))).toMatchObject({ type: 'FeatureCollection' });
});

test('the schema refuses a place without a cited name', () => {
  const spoilt = structuredClone(collection);
  for (const name of spoilt.features[0]!.names) Reflect.deleteProperty(name, 'citations');
  expect(validate(spoilt)).toBe(false);
});

test('there is one feature per place, with its point where one is known', () => {
  expect(
    collection.features.map((f) => [f['@id'], f.geometry.geometries.map(({ coordinates }) => coordinates)]),
  ).toEqual(whole.places.map(({ id, point }) => [`urn:sited:place:${id}`, point ? [point] : []]));
});

test('no country is said to hold a place', () => {
  for (const { properties } of collection.features) expect(properties).not.toHaveProperty('ccodes');
});

test('what a place lies in is a feature too', () => {
  const ids = new Set(collection.features.map((f) => f['@id']));
  const wider = collection.features.flatMap(({ relations }) => relations.map(({ relationTo }) => relationTo));
  expect(wider.length).toBeGreaterThan(20);
  expect(wider.filter((id) => !ids.has(id))).toEqual([]);
});
