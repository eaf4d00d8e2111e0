import type { Property } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { isProved } from './quote.ts';
import { comparable, contradictions } from './contradictions.ts';

/** One value of a property, with all statements that give it. */
export interface StatedValue {
  value: Statement['value'];
  statements: Statement[];
  /** Number of independent origins that state it; reprints of one briefing are one origin. 0 if it is not yet proved. */
  origins: number;
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

/**
 * The independent origins behind some statements: three reprints of one briefing and a field report are two. Statements
 * that are not yet proved have none.
 */
export const originsOf = (statements: readonly Statement[]) =>
  distinct(statements.filter(isProved).map((s) => s.origin));

const valuesIn = (statements: readonly Statement[]): StatedValue[] =>
  [...groupBy(statements, (s) => JSON.stringify(s.value)).values()].map((same) => ({
    value: same[0]!.value,
    statements: same,
    origins: originsOf(same).length,
  }));

/** Derives the finding for a property from the statements about one subject. */
export function finding(c: Catalogue, statements: readonly Statement[], property: Property): Finding {
  const stated = statements.filter((s) => s.property === property);
  if (stated.length === 0) return { property, values: [], status: 'unstated', origins: 0 };
  const against = property === 'claimedBy' ? statements.filter((s) => s.property === 'deniedBy') : [];
  const values = valuesIn(stated);
  const origins = originsOf(stated).length;
  const several = comparable(property) ? origins > 1 : values.some((claim) => claim.origins > 1);
  const status =
    contradictions(c, [...stated, ...against]).length > 0 ? 'contested' : several ? 'agree' : 'single';
  return { property, values, status, origins };
}
