import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { TimelineDays, timelineCounts, timelineSpan } from '../../../src/data/filter/timeline.ts';
import { says, small } from '../../fixtures/small.ts';

const timeline = new TimelineDays(['2025-04-22', '2025-07-31']);
const { days, later } = timeline;
const ours = {
  ...small,
  meta: { title: { en: '' }, languages: ['en'], days: ['2025-04-22', '2025-07-31'] as [string, string] },
};

test('the timeline has every day from 22 April to 31 July 2025', () => {
  expect([days[0], days[8], days[9], days.at(-1)]).toEqual([
    '2025-04-22',
    '2025-04-30',
    '2025-05-01',
    '2025-07-31',
  ]);
  expect(days).toHaveLength(9 + 31 + 30 + 31);
});

test.for([
  ['2001-01-01', 0],
  ['2025-04-21', 0],
  ['2025-04-22', 1],
  ['2025-05-07', 16],
  ['2025-07-31', 101],
  ['2025-08-01', later],
] as const)('%s stands in slot %i', ([day, slot]) => {
  expect(timeline.slotOf(day)).toBe(slot);
});

test('a range of slots is a filter that stands in the same slots, whichever end is named first', () => {
  const ends = fc.tuple(fc.integer({ min: 0, max: days.length }), fc.integer({ min: 1, max: later }));
  fc.assert(
    fc.property(ends, ([a, b]) => {
      const expected = a <= b ? [a, b] : [Math.max(b, 0), Math.max(a, 1)];
      expect(timeline.slotsOf(timeline.between(a, b))).toEqual(expected);
      expect(timeline.between(b, a)).toEqual(timeline.between(a, b));
    }),
  );
});

test('the whole timeline is no filter, and the slots at its ends have no bound', () => {
  expect(timeline.between(0, later)).toEqual({ from: null, to: null });
  expect(timeline.between(0, 16)).toEqual({ from: null, to: '2025-05-07' });
  expect(timeline.between(16, later)).toEqual({ from: '2025-05-07', to: null });
  expect(timeline.between(16, 16)).toEqual({ from: '2025-05-07', to: '2025-05-07' });
});

test('statements count on the day they state, and on the day their source was published; no day is made up', () => {
  const date = (when: string) => says('morning', 'night', 'date', when);
  const statements = [
    date('2025-05-07T00:00+05:30/2025-05-08T00:00+05:30'),
    date('2025-05-06T20:00-04:00'),
    says('weekly', 'night', 'time', '2025-05-07T01:05+05:30'),
    date('2025-05-06T00:00+05:30/2025-05-08T00:00+05:30'),
    date('2001-10-17T00:00-04:00/2001-10-18T00:00-04:00'),
    says('weekly', 'beta', 'group', 'red'),
  ];
  const sources = small.sources.map((source) =>
    source.id === 'weekly'
      ? { ...source, published: { ...source.published, when: '2025-05-01T00:00Z/2025-06-01T00:00Z' } }
      : source,
  );
  const { event, publication } = timelineCounts(catalogue({ ...ours, sources, statements }));
  const counted = (counts: readonly number[]) =>
    Object.fromEntries(counts.flatMap((n, slot) => (n ? [[slot, n]] : [])));
  expect(counted(event.counts)).toEqual({ 0: 1, 15: 1, 16: 2 });
  expect(event.undated).toBe(2);
  expect(counted(publication.counts)).toEqual({ 17: 4 });
  expect(publication.undated).toBe(2);
});

test('a dataset that names no days has those of the year in which most of its statements are', () => {
  const day = (date: string) => says('weekly', 'night', 'date', `${date}T00:00Z/${date}T00:00:01Z`);
  const sources = small.sources.map((source) => ({
    ...source,
    published: { ...source.published, when: '2001-01-01T00:00Z/2002-01-01T00:00Z' },
  }));
  const spanOf = (...stated: string[]) =>
    timelineSpan(catalogue({ ...small, sources, statements: stated.map(day) }));
  expect(spanOf('2002-08-13', '2002-08-10', '2002-08-14')).toEqual(['2002-08-10', '2002-08-14']);
  expect(spanOf('1890-09-03', '2002-08-13', '2003-08-13', '2003-08-14')).toEqual([
    '2002-08-13',
    '2003-08-13',
  ]);
  expect(spanOf()).toHaveLength(2);
});

test('months are marked where they begin, at most four of them', () => {
  expect(timeline.months).toEqual(['2025-05-01', '2025-06-01', '2025-07-01']);
  expect(new TimelineDays(['2002-08-10', '2002-08-14']).months).toEqual([]);
  expect(new TimelineDays(['2002-01-01', '2002-12-31']).months).toEqual([
    '2002-02-01',
    '2002-05-01',
    '2002-08-01',
    '2002-11-01',
  ]);
});
