import type { AnyProperty } from '../../../geo/model/properties.ts';
import { overlap, type Quantity } from '../../../geo/model/quantity.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { denialsOf } from './denials.ts';
import { isProved } from './quote.ts';
import { comparable, contradictions } from './contradictions.ts';
import type { Status } from './statuses.ts';
import { sidesDenying, standingOf, type Standing } from './standing.ts';
import { comparedValue, countedSet, isCount, valueKey } from './counts.ts';
import { asOf, before, countedAt, unordered } from './sequence.ts';

/** One value of a property, such as one group, with all statements that give it. */
export interface StatedValue {
  value: Statement['value'];
  statements: Statement[];
  /**
   * Sides and institutions that state the value, without statements on cells of a table, which are not yet proved;
   * empty if there is no other statement.
   */
  standing: Standing;
  /** Present if every speaker who gave this count replaced it by a later one. */
  earlier?: true;
  /** Present if a speaker gave another count that excludes this one, and the order of the two is not known. */
  unordered?: true;
}

/** All that sources say on one property of one subject: the different values, who states each, and if they agree. */
export interface Finding {
  property: AnyProperty;
  values: StatedValue[];
  status: Status;
  /** Sides and institutions that state any of the values, even if their values differ. */
  standing: Standing;
}

/**
 * Status of statements that do not contradict each other (see `statuses.ts`), by the sides and institutions that make
 * them.
 */
function statusBy(values: readonly StatedValue[], { sides, others, institutions }: Standing): Status {
  if (values.some(({ standing }) => standing.agree)) return 'agree';
  if (sides.length === 1 && others.length === 0) return 'one-side';
  return institutions > 1 ? 'several' : 'single';
}
/** True if a count names a set, as “3 attackers” does, though all people of its event are in it. */
const namesSet = (c: Catalogue, s: Statement) =>
  isCount(s.property) && (s.value as { of?: string }).of !== undefined && countedSet(c, s) === 'people';

/**
 * Groups statements of one property by value; adds to each value the sides that state and deny it. Of counts of one set,
 * those that name it no further come first, and are the words for all.
 */
const valuesIn = (c: Catalogue, stated: readonly Statement[]): StatedValue[] =>
  [...groupBy(stated, (s) => `${valueKey(c, s)} ${asOf(s)}`).values()].map((some) => {
    const same = some.toSorted((a, b) => Number(namesSet(c, a)) - Number(namesSet(c, b)));
    const denied = sidesDenying(c, denialsOf(c, { statements: same }));
    return {
      value: same[0]!.value,
      statements: same,
      standing: standingOf(c, same.filter(isProved), denied),
    };
  });

/**
 * Sorts counts: those that their speakers replaced by later ones are marked and come last, the latest of these first.
 */
function inOrder(c: Catalogue, counts: readonly StatedValue[]): StatedValue[] {
  const bySpeaker = groupBy(
    counts.flatMap(({ statements }) => statements),
    (s) => `${s.speaker} ${countedSet(c, s)}`,
  );
  const others = (s: Statement) =>
    bySpeaker
      .get(`${s.speaker} ${countedSet(c, s)}`)!
      .filter((other) => valueKey(c, other) !== valueKey(c, s));
  const replaced = (s: Statement) => others(s).some((other) => before(c, s, other));
  const excluded = (s: Statement) =>
    others(s).some(
      (other) =>
        unordered(c, s, other) &&
        !overlap(comparedValue(c, s) as Quantity, comparedValue(c, other) as Quantity),
    );
  const last = ({ statements }: StatedValue) => Math.max(...statements.map((s) => countedAt(c, s)));
  const marked = counts.map((count): StatedValue => {
    if (count.statements.every(replaced)) return { ...count, earlier: true };
    return count.statements.some(excluded) ? { ...count, unordered: true } : count;
  });
  return [
    ...marked.filter((count) => !count.earlier),
    ...marked.filter((count) => count.earlier).sort((a, b) => last(b) - last(a)),
  ];
}

/**
 * Derives the finding (values, who states them, and if they agree) for a property from all statements about one
 * subject.
 */
export function finding(c: Catalogue, statements: readonly Statement[], property: AnyProperty): Finding {
  const stated = statements.filter((s) => s.property === property);
  const standing = standingOf(c, stated.filter(isProved));
  if (stated.length === 0) return { property, values: [], status: 'unstated', standing };
  const against = property === 'claimedBy' ? statements.filter((s) => s.property === 'deniedBy') : [];
  const values = isCount(property) ? inOrder(c, valuesIn(c, stated)) : valuesIn(c, stated);
  const contested = contradictions(c, [...stated, ...against]).length > 0;
  const uncompared = values.length > 1 && !comparable(c, property);
  const status = contested ? 'contested' : uncompared ? 'uncompared' : statusBy(values, standing);
  return { property, values, status, standing };
}
