import { expect, test } from 'vitest';
import type { Quantity } from '../../../geo/model/quantity.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { contradictions } from '../../../src/data/evidence/contradictions.ts';
import { finding } from '../../../src/data/evidence/findings.ts';
import { says, small, smallCatalogue as c } from '../../fixtures/small.ts';

type Count = Quantity & { of?: string; asOf?: string };
const killed = (speaker: string, value: Count, source = 'morning') => ({
  ...says(source, 'beta', 'killed', value),
  speaker,
});
const at = (hour: string, value: Count, speaker = 'army') =>
  killed(speaker, { ...value, asOf: `2025-05-07T${hour}+05:00` });
const exactly = (n: number) => ({ min: n, max: n });
const night = [
  at('03:00', { min: 3 }),
  at('04:00', { min: 8 }),
  at('13:00', exactly(26)),
  at('21:00', exactly(31)),
];

test('counts of one speaker through one night are a sequence, and the latest stands first', () => {
  for (const order of [night, [...night].reverse()]) {
    expect(contradictions(c, order)).toEqual([]);
    const { values, status } = finding(c, order, 'killed');
    expect(status).not.toBe('contested');
    expect(values.map(({ value, earlier }) => [(value as Quantity).min, earlier])).toEqual([
      [31, undefined],
      [26, true],
      [8, true],
      [3, true],
    ]);
  }
});

test('two speakers on one moment contradict each other', () => {
  expect(contradictions(c, [at('13:00', exactly(13)), at('13:00', exactly(5), 'ministry')])).toHaveLength(1);
});

test('one speaker with two counts for one moment contradicts himself', () => {
  expect(contradictions(c, [at('13:00', exactly(13)), at('13:00', exactly(5))])).toHaveLength(1);
});

test('a subset is neither against a total nor a later count of it', () => {
  expect(
    contradictions(c, [killed('a', { ...exactly(25), of: 'tourists' }), killed('b', exactly(26))]),
  ).toEqual([]);
});

test('without a moment of its own, a count is as old as its source', () => {
  const days = ['2025-05-07', '2025-05-08'].map((day) => `${day}T00:00+05:00`);
  const sources = small.sources.map((source) => ({
    ...source,
    published: { ...source.published, when: source.id === 'weekly' ? days[1]! : days[0]! },
  }));
  const dated = catalogue({ ...small, sources });
  const counts = [killed('army', exactly(26)), killed('army', exactly(31), 'weekly')];
  expect(contradictions(dated, counts)).toEqual([]);
  expect(contradictions(c, counts)).toHaveLength(1);
});

test('who repeats the first count before the second is not against the second; who does so after it is', () => {
  const counts = [at('13:00', exactly(26)), at('21:00', exactly(31))];
  expect(contradictions(c, [...counts, at('14:00', exactly(26), 'paper')])).toEqual([]);
  expect(contradictions(c, [...counts, at('22:00', exactly(26), 'paper')])).toHaveLength(1);
});

test('a distance does not change with time', () => {
  const km = (asOf: string, n: number) =>
    says('morning', 'beta', 'distance', { ...exactly(n), to: 'hill', asOf });
  expect(contradictions(c, [km('2025-05-07T01:00Z', 5), km('2025-05-09T01:00Z', 9)])).toHaveLength(1);
});

test('all people are people: both spellings are one value', () => {
  const { values } = finding(
    c,
    [killed('a', exactly(3)), killed('b', { ...exactly(3), of: 'people' })],
    'killed',
  );
  expect(values).toHaveLength(1);
});
