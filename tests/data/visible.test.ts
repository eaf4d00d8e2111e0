import { expect, test } from 'vitest';
import type { Account, Dataset } from '../../geo/schema.ts';
import { visible } from '../../src/data/visible.ts';
import { says, small } from '../fixtures/small.ts';

const by = (account: Account, source: string, subject: string) => ({
  ...says(source, subject, 'group', 'red'),
  account,
});
const days = { morning: '07', evening: '08', weekly: '20' } as const;
const published = (day: string) => ({
  when: `2025-05-${day}T00:00+05:30/2025-05-${day}T12:00+05:30`,
  certainty: 'stated' as const,
});
/** Who says what: India of Beta, Pakistan of Gamma, a reporter of Delta, later, and a group of Alpha. */
const told: Dataset = {
  ...small,
  sources: small.sources.map((s) => ({ ...s, published: published(days[s.id as keyof typeof days]) })),
  statements: [
    by('india', 'morning', 'beta'),
    by('pakistan', 'evening', 'gamma'),
    by('reporter', 'weekly', 'delta'),
    by('group', 'weekly', 'alpha'),
  ],
};

const sites = (dataset: Dataset) => dataset.sites.map((site) => site.id);

test('all of everything is the dataset itself', () => {
  expect(visible(told, 'all', null)).toBe(told);
});

test.for([
  ['india', ['beta'], ['morning']],
  ['pakistan', ['gamma'], ['evening']],
  ['third-party', ['alpha', 'delta'], ['weekly']],
  ['compare', ['beta', 'gamma'], ['morning', 'evening']],
] as const)('as %s tells it, only its speakers are heard', ([side, expected, sources]) => {
  const shown = visible(told, side, null);
  expect(sites(shown)).toEqual(expected);
  expect(shown.sources.map((source) => source.id)).toEqual(sources);
});

test.for([
  ['2025-05-05', []],
  ['2025-05-06', ['beta']],
  ['2025-05-07', ['beta', 'gamma']],
  ['2025-05-19', ['alpha', 'beta', 'delta', 'gamma']],
] as const)('by the end of %s in UTC, only what was out is known', ([known, expected]) => {
  expect(sites(visible(told, 'all', known))).toEqual(expected);
});

test('side and day hold together, and nothing is changed', () => {
  const before = structuredClone(told);
  expect(sites(visible(told, 'pakistan', '2025-05-06'))).toEqual([]);
  expect(told).toEqual(before);
});
