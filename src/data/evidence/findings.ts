import type { Property } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { comparable, contradictions } from './contradictions.ts';
import { asOf, before, countedAt, isCount, valueKey } from './sequence.ts';

/** One value of a property, with all statements that give it. */
export interface StatedValue {
  value: Statement['value'];
  statements: Statement[];
  /** Number of independent origins that state it; reprints of one briefing are one origin. */
  origins: number;
  /** Each speaker who gave it replaced it by a later count. */
  earlier?: true;
}

/** `contested`: two sources give values that cannot both be so; `agree`: several independent origins, none against. */
export type Status = 'unstated' | 'single' | 'agree' | 'contested';

/** The result for one property of one subject: its values as stated, and how they agree. */
export interface Finding {
  property: Property;
  values: StatedValue[];
  status: Status;
  /** Number of independent origins of all values. */
  origins: number;
}

/** The independent origins behind some statements: three reprints of one briefing and a field report are two. */
export const originsOf = (statements: readonly Statement[]) => distinct(statements.map((s) => s.origin));

const valuesIn = (statements: readonly Statement[]): StatedValue[] =>
  [...groupBy(statements, (s) => `${valueKey(s)} ${asOf(s)}`).values()].map((same) => ({
    value: same[0]!.value,
    statements: same,
    origins: originsOf(same).length,
  }));

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
export function finding(c: Catalogue, statements: readonly Statement[], property: Property): Finding {
  const stated = statements.filter((s) => s.property === property);
  if (stated.length === 0) return { property, values: [], status: 'unstated', origins: 0 };
  const against = property === 'claimedBy' ? statements.filter((s) => s.property === 'deniedBy') : [];
  const values = isCount(property) ? inOrder(c, valuesIn(stated)) : valuesIn(stated);
  const origins = originsOf(stated).length;
  const several = comparable(property) ? origins > 1 : values.some((claim) => claim.origins > 1);
  const status =
    contradictions(c, [...stated, ...against]).length > 0 ? 'contested' : several ? 'agree' : 'single';
  return { property, values, status, origins };
}
