import { expect, test } from 'vitest';
import { placeSubject } from '../../../geo/model/subject.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { pack, unpack } from '../../../src/data/packed/packed.ts';
import { disputed } from '../../fixtures/disputed.ts';
import { many } from '../../fixtures/many.ts';
import { small } from '../../fixtures/small.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test.for([
  ['small', small],
  ['of 300 sites', many(300)],
  ['with denials and statements about places', disputed],
] as const)('a dataset that is %s and was packed says the same', ([, dataset]) => {
  const whole = catalogue(dataset);
  const again = unpack(structuredClone(pack(dataset)));
  const subjects = [...dataset.sites, ...dataset.groups, ...dataset.events].map(({ id }) => id);
  for (const subject of [...subjects, ...dataset.places.map(({ id }) => placeSubject(id))]) {
    expect(again.about(subject)).toEqual(whole.about(subject));
    expect(again.against(subject).toSorted(byId)).toEqual(whole.against(subject).toSorted(byId));
  }
  for (const { id } of dataset.sources)
    expect(again.from(id).toSorted(byId)).toEqual(whole.from(id).toSorted(byId));
  for (const statement of dataset.statements) expect(again.statements.get(statement.id)).toEqual(statement);
  expect(again.statements.size).toBe(dataset.statements.length);
  expect(again.statements.has('nobody-says-this')).toBe(false);
  expect(again.about('nothing')).toEqual([]);
  const { sites, places, statements, ...rest } = again.dataset;
  expect({
    ...rest,
    sites: [...sites],
    places: [...places],
    statements: statements.toSorted(byId),
  }).toEqual({
    ...dataset,
    statements: dataset.statements.toSorted(byId),
  });
  for (const [row, site] of dataset.sites.entries()) {
    expect(again.rowOf(site.id)).toBe(row);
    expect(again.sites.get(site.id)).toEqual(site);
  }
  for (const place of dataset.places) expect(again.places.get(place.id)).toEqual(place);
  expect([...again.paired]).toEqual(dataset.sites.filter(({ matches }) => matches));
  expect([...again.territories]).toEqual(whole.territories);
  expect([again.rowOf('nowhere'), again.places.get('nowhere')]).toEqual([-1, undefined]);
});

test('what is read twice is the same, even after much else was read', () => {
  const dataset = many(2500);
  const again = unpack(pack(dataset));
  const [first] = dataset.sites;
  expect(again.about(first!.id)).toBe(again.about(first!.id));
  const before = again.about(first!.id);
  for (const { id } of dataset.sites) again.about(id);
  expect(again.about(first!.id)).toEqual(before);
});
