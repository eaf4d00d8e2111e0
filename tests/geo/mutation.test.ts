import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, checks } from '../../geo/check/rules.ts';
import { sourcedStatements, type SourcedStatement } from '../../geo/authored/sourced-statements.ts';
import { readFiles } from '../../geo/dataset.ts';
import { parseAll, type Input } from '../../geo/authored/input.ts';
import type { Authored } from '../../geo/model/schema.ts';
import { readWorld } from '../../geo/authored/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const world = readWorld(root);
const { input } = parseAll(readFiles(root));
if (!input) throw new Error('the dataset does not parse');
const groups = [...input.groups.map(({ id }) => id), 'none'];

/** The dataset with only one statement on its excerpt or summary, and that statement with another value. */
function exchanged(claim: SourcedStatement, value: Authored['value']): Input {
  const { excerpt, summary, statement } = claim;
  const passage = (excerpt ?? summary)?.statements.map((s) =>
    s === statement ? { ...s, value } : s,
  ) as Authored[];
  const source = {
    ...claim.source,
    excerpts: excerpt ? [{ ...excerpt, statements: passage }] : undefined,
    summaries: summary ? [{ ...summary, statements: passage }] : undefined,
  };
  return { ...(input as Input), sources: [{ file: claim.file, source }] };
}
const place = ({ file, record }: { file: string; record: string }) =>
  `${file} ${record.replace(/^\w+\[\d+\]/, '')}`;
/**
 * Every rule that needs one document at most, those that compare a value with its words first: what one of them reports,
 * no other is asked for.
 */
const rules = Object.entries(checks)
  .filter(([name]) => name !== 'sited')
  .sort(([a], [b]) => Number(b.endsWith('Stated')) - Number(a.endsWith('Stated')))
  .map(([, rule]) => rule);
function reported(claim: SourcedStatement, value: Authored['value']): boolean {
  const mutant = exchanged(claim, value);
  return rules.some((rule) => rule(mutant, world).some((problem) => place(problem) === place(claim)));
}

const all = sourcedStatements(input);
const byGroup = all.filter(({ statement: { property } }) =>
  ['group', 'claimedBy', 'deniedBy'].includes(property),
);
const byNumber = all.filter(({ statement: { value } }) => typeof value === 'object' && 'min' in value);

test('there is something to exchange', () => {
  expect(byGroup.length).toBeGreaterThan(8);
  expect(byNumber.length).toBeGreaterThan(1);
});

test('as they stand, none of them is reported', () => {
  const faulty = [...byGroup, ...byNumber].filter((claim) => reported(claim, claim.statement.value));
  expect(faulty.map(({ id }) => id)).toEqual([]);
});

test.each(byGroup.map((claim) => [claim.id, claim] as const))(
  'any other group is reported for %s',
  (_, claim) => {
    const others = groups.filter((id) => id !== claim.statement.value);
    expect(others.filter((id) => !reported(claim, id))).toEqual([]);
  },
);

test.each(byNumber.map((claim) => [claim.id, claim] as const))(
  'any other number is reported for %s',
  (_, claim) => {
    const value = claim.statement.value as { min: number; max: number };
    const number = fc.oneof(fc.nat(200), fc.double({ min: 0, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(number, number, (min, max) => {
        fc.pre(Math.abs(min - value.min) > 0.1 || Math.abs(max - value.max) > 0.1);
        expect(reported(claim, { ...value, min, max } as Authored['value'])).toBe(true);
      }),
      { numRuns: 5, seed: 7 },
    );
  },
);

test('any other day is reported for a date', () => {
  const shifted = (when: string, days: number) =>
    when.replace(/\d{4}-\d\d-\d\d/g, (date) =>
      new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10),
    );
  const dates = all.filter(({ statement }) => statement.property === 'date');
  expect(dates.length).toBeGreaterThan(3);
  const unreported = dates.flatMap((claim) =>
    [-366, -365, -30, -1, 1, 7, 365]
      .map((n) => shifted(String(claim.statement.value), n))
      .filter((value) => !reported(claim, value))
      .map((value) => `${claim.id} as ${value}`),
  );
  expect(unreported).toEqual([]);
});

/** The dataset with the values that `pick` gives, and each statement on an excerpt or summary of its own. */
function allExchanged(pick: (statement: Authored) => unknown): Input {
  const inside = (statements: Authored[]) => statements.map((s) => ({ ...s, value: pick(s) }) as Authored);
  const sources = (input as Input).sources.map(({ file, source }) => ({
    file,
    source: {
      ...source,
      excerpts: source.excerpts?.map((one) => ({ ...one, statements: inside(one.statements) })),
      summaries: source.summaries?.map((one) => ({ ...one, statements: inside(one.statements) })),
    },
  }));
  return { ...(input as Input), sources };
}

test('any other id is reported for a place, territory, event or participant', () => {
  const ids = new Map<string, { id: string }[]>([
    ['place', input.places],
    ['territory', input.places],
    ['event', input.events],
    ['participant', input.speakers],
  ]);
  const unreported = fc.sample(fc.nat(), 4).flatMap((seed) => {
    let turn = seed;
    const others = new Map(
      all.flatMap(({ statement }) => {
        const known = (ids.get(statement.property) ?? []).filter(({ id }) => id !== statement.value);
        const other = known[(turn += 7) % known.length];
        return other ? [[statement, other.id] as const] : [];
      }),
    );
    const spoilt = check(
      allExchanged((s) => others.get(s) ?? s.value),
      world,
    );
    const found = new Set(spoilt.map(({ file, record }) => `${file} ${record}`));
    return all
      .filter((claim) => others.has(claim.statement) && !found.has(`${claim.file} ${claim.record}`))
      .map((claim) => `${claim.id} as ${others.get(claim.statement)}`);
  });
  expect(unreported).toEqual([]);
});
