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
  // Two papers of one day do not say which count is the later.
  expect(contradictions(c, counts)).toEqual([]);
  const { values, status } = finding(c, counts, 'killed');
  expect(values.map((one) => [one.earlier, one.unordered])).toEqual([
    [undefined, true],
    [undefined, true],
  ]);
  expect(status).not.toBe('contested');
  // Counts that can both be so need no order.
  const compatible = finding(c, [killed('army', { min: 3 }), killed('army', exactly(8), 'weekly')], 'killed');
  expect(compatible.values.map((one) => one.unordered)).toEqual([undefined, undefined]);
});

test('two speakers who count differently on one day contradict each other', () => {
  expect(
    contradictions(c, [killed('army', exactly(26)), killed('ministry', exactly(31), 'weekly')]),
  ).toHaveLength(1);
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

/** The small dataset with a side that has unnamed officials and two named ones, and another side. */
const sided = catalogue({
  ...small,
  accounts: [
    ...['north', 'south'].map((id) => ({ id, name: { en: id }, side: { en: id } })),
    { id: 'people', name: { en: 'people' } },
  ],
  speakers: [
    { id: 'officials', name: { en: 'officials' }, account: 'north', collective: true },
    { id: 'army', name: { en: 'the army' }, account: 'north' },
    { id: 'ministry', name: { en: 'the ministry' }, account: 'north' },
    { id: 'envoy', name: { en: 'the envoy' }, account: 'south' },
    { id: 'residents', name: { en: 'residents' }, account: 'people', collective: true },
    { id: 'doctor', name: { en: 'a doctor' }, account: 'people' },
  ],
});
const by = (speaker: string, account: string, value: Count) => ({ ...killed(speaker, value), account });

test('unnamed officials are no voice beside a named one of their side, but beside all others', () => {
  const some = by('officials', 'north', exactly(26));
  expect(contradictions(sided, [some, by('army', 'north', exactly(31))])).toEqual([]);
  expect(contradictions(sided, [some, by('officials', 'north', exactly(31))])).toEqual([]);
  expect(contradictions(sided, [some, by('envoy', 'south', exactly(31))])).toHaveLength(1);
  expect(
    contradictions(sided, [by('ministry', 'north', exactly(26)), by('army', 'north', exactly(31))]),
  ).toHaveLength(1);
});

test('people on no side speak for themselves, named or not', () => {
  expect(
    contradictions(sided, [by('residents', 'people', exactly(26)), by('doctor', 'people', exactly(31))]),
  ).toHaveLength(1);
});

test('who repeats a number with another hedge repeats it; the other side does not', () => {
  const counts = [by('army', 'north', exactly(26)), by('army', 'north', exactly(31))];
  const repeats = { ...killed('paper', { min: 31 }), account: 'reporter' };
  expect(contradictions(sided, [...counts, repeats])).toEqual([]);
  expect(contradictions(sided, [...counts, by('envoy', 'south', { min: 31 })])).toHaveLength(1);
});

test('what a newspaper counted twice on one day leaves two others against each other', () => {
  const [twice, again] = [killed('paper', exactly(26)), killed('paper', exactly(28))];
  const others = [killed('mail', exactly(26)), killed('post', exactly(28))];
  const found = contradictions(c, [twice, again, ...others]);
  expect(found).toContainEqual(others);
  expect(found).not.toContainEqual([twice, again]);
});

test('a noun is no other set where the event has one set of people; elsewhere it is', () => {
  const sameSets: ('attackers' | 'men')[] = ['attackers', 'men'];
  const events = small.events.map((event) => (event.id === 'night' ? { ...event, sameSets } : event));
  const of = (n: number, set?: string) => ({
    ...says('morning', 'night', 'killed', { ...exactly(n), ...(set && { of: set }) }),
    speaker: set ?? 'plain',
  });
  const three = [of(3, 'attackers'), of(3, 'men'), of(3)];
  const one = finding(catalogue({ ...small, events }), three, 'killed').values;
  expect(one.map(({ value, statements }) => [value, statements.length])).toEqual([[exactly(3), 3]]);
  expect(finding(c, three, 'killed').values).toHaveLength(3);
  expect(contradictions(catalogue({ ...small, events }), [of(3, 'men'), of(4, 'attackers')])).toHaveLength(1);
  expect(contradictions(c, [of(3, 'men'), of(4, 'attackers')])).toEqual([]);
});

test('a later count of another set replaces none', () => {
  const { values } = finding(
    c,
    [at('13:00', exactly(9)), at('21:00', { ...exactly(24), of: 'civilians' })],
    'killed',
  );
  expect(values.map(({ earlier }) => earlier)).toEqual([undefined, undefined]);
});
