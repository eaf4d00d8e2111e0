import type { Quantity } from '../../../geo/model/quantity.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import { sidesOf } from '../catalogue/accounts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { countedSet, isCount } from './counts.ts';
import { before, unordered } from './sequence.ts';

/** Number and set of a count, without its hedge: who repeats 31 as “at least 31” repeats 31. */
function numberOf(c: Catalogue, s: Statement): string {
  const { min, max } = s.value as Quantity;
  const range = min === undefined || max === undefined || min === max ? (min ?? max) : `${min}–${max}`;
  return `${range} ${countedSet(c, s)}`;
}

/** True if `a` may be the earlier count of two. */
const maybeBefore = (c: Catalogue, a: Statement, b: Statement) => before(c, a, b) || unordered(c, a, b);

/**
 * Makes a test for pairs of counts, an earlier and a later one: true if any speaker replaced the first number by the
 * second. Others who still repeat the first number meanwhile do not contradict the second. If the order of two counts is
 * not known, a speaker of a side may have replaced either. The speakers of another side do not repeat this side’s counts.
 */
export function successions(c: Catalogue, statements: readonly Statement[]) {
  const sides = new Set(sidesOf(c.dataset));
  const key = (a: Statement, b: Statement) =>
    `${a.subject} ${a.property} ${numberOf(c, a)} ${numberOf(c, b)}`;
  const follows = (a: Statement, b: Statement) =>
    a.subject === b.subject &&
    a.property === b.property &&
    numberOf(c, a) !== numberOf(c, b) &&
    (sides.has(a.account) ? maybeBefore(c, a, b) : before(c, a, b));
  /** Accounts of the speakers that replaced a number by another, by the key of both. */
  const find = () => {
    const counts = statements.filter((s) => isCount(s.property));
    const pairs = [...groupBy(counts, (s) => s.speaker).values()].flatMap((own) =>
      own.flatMap((a) =>
        own.filter((b) => follows(a, b)).map((b) => ({ key: key(a, b), account: a.account })),
      ),
    );
    return groupBy(pairs, (pair) => pair.key);
  };
  let known: ReturnType<typeof find> | undefined;
  return (a: Statement, b: Statement) =>
    a.property === b.property &&
    isCount(a.property) &&
    maybeBefore(c, a, b) &&
    ((known ??= find()).get(key(a, b)) ?? []).some(({ account }) =>
      [a, b].every((s) => s.account === account || !sides.has(s.account)),
    );
}
