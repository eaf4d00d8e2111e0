import type { AnyProperty } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { denialsOf } from './denials.ts';
import { isProved } from './quote.ts';
import { comparable, contradictions } from './contradictions.ts';
import type { Status } from './statuses.ts';
import { sidesDenying, standingOf, type Standing } from './standing.ts';
import { asOf, before, countedAt, isCount, valueKey } from './sequence.ts';

/** One value of a property, with all statements that give it, and who states it. */
export interface StatedValue {
  value: Statement['value'];
  statements: Statement[];
  /** Sides and institutions that state it; none if it is not yet proved. */
  standing: Standing;
  /** Each speaker who gave it replaced it by a later count. */
  earlier?: true;
}

/** The result for one property of one subject: its values as stated, and who states them. */
export interface Finding {
  property: AnyProperty;
  values: StatedValue[];
  status: Status;
  /** Standing of all values together; they may differ. */
  standing: Standing;
}

/** The status of statements that do not contradict each other, by who states them. */
function statusBy(values: readonly StatedValue[], { sides, others, institutions }: Standing): Status {
  if (values.some(({ standing }) => standing.agree)) return 'agree';
  if (sides.length === 1 && others.length === 0) return 'one-side';
  return institutions > 1 ? 'several' : 'single';
}
/** The values of statements of one property, with the sides that state and deny each. */
const valuesIn = (c: Catalogue, stated: readonly Statement[]): StatedValue[] =>
  [...groupBy(stated, (s) => `${valueKey(s)} ${asOf(s)}`).values()].map((same) => {
    const denied = sidesDenying(c, denialsOf(c, { statements: same }));
    return {
      value: same[0]!.value,
      statements: same,
      standing: standingOf(c, same.filter(isProved), denied),
    };
  });

/** Counts with the earlier ones of each speaker marked and behind the others, the latest first. */
function inOrder(c: Catalogue, counts: readonly StatedValue[]): StatedValue[] {
  const keyed = counts.flatMap(({ statements }) => statements.map((s) => [s, valueKey(s)] as const));
  const keys = new Map(keyed);
  const replaced = (s: Statement) =>
    keyed.some(([t, key]) => t.speaker === s.speaker && key !== keys.get(s) && before(c, s, t));
  const last = ({ statements }: StatedValue) => Math.max(...statements.map((s) => countedAt(c, s)));
  const marked = counts.map((count) =>
    count.statements.every(replaced) ? { ...count, earlier: true as const } : count,
  );
  return [
    ...marked.filter((count) => !count.earlier),
    ...marked.filter((count) => count.earlier).sort((a, b) => last(b) - last(a)),
  ];
}

/** Derives the finding for a property from the statements about one subject. */
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
