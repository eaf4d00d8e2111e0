import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf, span } from '../../../geo/model/when.ts';
import { offsetIn, readZone, zoneOf } from '../../../geo/model/zones.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { contradicts } from '../../../src/data/evidence/contradictions.ts';
import { flood } from '../../fixtures/flood.ts';

test.for([
  ['2002-08-13', 'Europe/Prague', '2002-08-12T22:00Z', '2002-08-13T22:00Z'],
  ['2002-01-13', 'Europe/Prague', '2002-01-12T23:00Z', '2002-01-13T23:00Z'],
  // Clocks were set forward on 31 March 2002, and back on 27 October: days of 23 and 25 hours.
  ['2002-03-31', 'Europe/Prague', '2002-03-30T23:00Z', '2002-03-31T22:00Z'],
  ['2002-10-27', 'Europe/Prague', '2002-10-26T22:00Z', '2002-10-27T23:00Z'],
  ['2002-08', 'Asia/Kathmandu', '2002-07-31T18:15Z', '2002-08-31T18:15Z'],
  ['2002-08-13', '-03:30', '2002-08-13T03:30Z', '2002-08-14T03:30Z'],
] as const)('%s in %s', ([when, zone, start, end]) => {
  const read = span(when, readZone(zone));
  expect([read.start, read.end]).toEqual([Date.parse(start), Date.parse(end)]);
  expect(reachOf(when, readZone(zone))).toEqual(read);
});

test('the wall clock of a zone shows what it was asked for, but for the hour that is left out', () => {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/New_York',
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
  const wrong = new Set<string>();
  fc.assert(
    fc.property(minutes, (minute) => {
      const wall = minute * 60_000;
      const instant = wall - offsetIn('America/New_York', wall) * 60_000;
      const shown = clock.format(instant).replace(', ', 'T');
      const asked = new Date(wall).toISOString().slice(0, 19);
      if (shown !== asked && !/-0[34]-\d\dT02/.test(asked)) wrong.add(asked);
    }),
  );
  expect([...wrong]).toEqual([]);
});

test('without a zone, edition 2 is in UTC, and edition 1 where it was', () => {
  expect([zoneOf({ edition: 2 }), zoneOf({ edition: 1 }), zoneOf({}), zoneOf(undefined)]).toEqual([
    0, 330, 330, 330,
  ]);
  expect(() => zoneOf({ zone: 'Europe/Atlantis' })).toThrow(RangeError);
});

test('days of a dataset are those of its zone', () => {
  const [first] = flood.statements;
  const moment = { ...first!, id: 'other', value: '2002-08-13T23:30Z' } as typeof first & object;
  const against = (zone: string | undefined) => {
    const meta = { ...flood.meta!, zone };
    return contradicts(catalogue({ ...flood, meta: meta as NonNullable<typeof flood.meta> }), first!, moment);
  };
  // 23:30 UTC is on 14 August in Prague.
  expect([against('Europe/Prague'), against('-05:00'), against(undefined)]).toEqual([true, false, false]);
});
