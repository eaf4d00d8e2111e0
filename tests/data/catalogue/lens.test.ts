import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { publicationDays } from '../../../src/data/filter/publication-days.ts';
import { computeLens, lensCatalogue } from '../../../src/data/filter/lens-result.ts';
import { pack, unpack } from '../../../src/data/packed/packed.ts';
import { visible } from '../../../src/data/catalogue/lens.ts';
import { formatWhen } from '../../../src/i18n/format-when.ts';
import { says, small } from '../../fixtures/small.ts';
import { whole } from '../export/whole.ts';

const by = (account: string, source: string, subject: string) => ({
  ...says(source, subject, 'group', 'red'),
  account,
});
const days = { morning: '07', evening: '08', weekly: '20' } as const;
const published = (day: string) => ({
  when: `2025-05-${day}T00:00+05:30/2025-05-${day}T12:00+05:30`,
  certainty: 'stated' as const,
});
/**
 * Dataset with statements about site Beta by India, Gamma by Pakistan, Delta, later, by a reporter, and Alpha by a
 * group.
 */
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
  ['2025-05-06', []],
  ['2025-05-07', ['beta']],
  ['2025-05-08', ['beta', 'gamma']],
  ['2025-05-19', ['beta', 'gamma']],
  ['2025-05-20', ['alpha', 'beta', 'delta', 'gamma']],
] as const)('by %s, only what is dated so is known', ([known, expected]) => {
  expect(sites(visible(told, 'all', known))).toEqual(expected);
});

test('side and day hold together, and nothing is changed', () => {
  const before = structuredClone(told);
  expect(sites(visible(told, 'pakistan', '2025-05-07'))).toEqual([]);
  expect(told).toEqual(before);
});

test('on 6 May 2025 three sites were known, by 425 statements of 56 sources', () => {
  const early = visible(whole, 'all', '2025-05-06');
  expect([early.sites, early.sources, early.statements].map(({ length }) => length)).toEqual([3, 56, 425]);
});

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Last day of a date of 2025 as the page prints it in short English, such as “6–7 May” or “31 May – 1 Jun”. */
function printed(when: string): string {
  const [, day, month] =
    /(\d+) (\w+)$/.exec(formatWhen(when, 'en', { short: true }).replaceAll('\u2009', ' ')) ?? [];
  const two = (n: number) => String(n).padStart(2, '0');
  return `2025-${two(months.indexOf(month!) + 1)}-${two(Number(day))}`;
}

const zone = fc.constantFrom('-11:00', '-04:00', '+00:00', '+05:30', '+08:00', '+14:00');
const at = fc.date({ min: new Date('2025-04-29'), max: new Date('2025-05-12'), noInvalidDate: true });
/** Random moments and intervals of up to three days, in any time zone. */
const whens = fc.tuple(at, zone, fc.integer({ min: 0, max: 72 * 60 })).map(([from, offset, minutes]) => {
  const local = (ms: number) => new Date(ms).toISOString().slice(0, 16) + offset;
  const start = from.getTime();
  return minutes < 60 ? local(start) : `${local(start)}/${local(start + minutes * 60_000)}`;
});
const anyDay = at.map((date) => date.toISOString().slice(0, 10));

test('what is shown as known by a day is what has no later day printed, however much of it there is', () => {
  fc.assert(
    fc.property(fc.array(whens, { minLength: 3, maxLength: 3 }), anyDay, (dates, known) => {
      const sources = told.sources.map((source, i) => ({
        ...source,
        published: { when: dates[i]!, certainty: 'stated' as const },
      }));
      const dataset = { ...told, sources };
      const expected = sources.filter((source) => printed(source.published.when) <= known);
      const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
      expect(idsOf(visible(dataset, 'all', known).sources)).toEqual(idsOf(expected));

      const through = { lens: 'all', known } as const;
      const packed = lensCatalogue(unpack(pack(dataset)), through, computeLens(dataset, through));
      expect(idsOf(packed.dataset.sources)).toEqual(idsOf(expected));
      const said = dataset.statements.filter(({ source }) => idsOf(expected).includes(source));
      expect(packed.dataset.statements.map(({ id }) => id).sort()).toEqual(idsOf(said).sort());
    }),
  );
});

test('the days that can be chosen are those that are printed, and by the last of them all is known', () => {
  fc.assert(
    fc.property(fc.array(whens, { minLength: 3, maxLength: 3 }), (dates) => {
      const sources = told.sources.map((source, i) => ({
        ...source,
        published: { when: dates[i]!, certainty: 'stated' as const },
      }));
      const chosen = publicationDays({ ...told, sources });
      expect(chosen).toEqual([...new Set(dates.map(printed))].sort());
      expect(visible({ ...told, sources }, 'all', chosen.at(-1)!).sources).toHaveLength(3);
    }),
  );
});
