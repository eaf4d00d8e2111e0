import type { Property } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { comparable, contradictions } from './contradictions.ts';

/** One value as sources give it: everybody who states the same value stands behind the same claim. */
export interface Claim {
  value: Statement['value'];
  statements: Statement[];
  /** How many independent origins state it; reprints of one briefing are one. */
  origins: number;
}

/** `contested`: two sources give values that cannot both be so; `agree`: several independent origins, none against. */
export type Status = 'unstated' | 'single' | 'agree' | 'contested';

/** What the sources say of one property of one subject. */
export interface Finding {
  property: Property;
  claims: Claim[];
  status: Status;
  /** How many independent origins say anything of it. */
  origins: number;
}

/** The independent origins behind some statements: three reprints of one briefing and a field report are two. */
export const originsOf = (statements: readonly Statement[]) => distinct(statements.map((s) => s.origin));

const claimsOf = (statements: readonly Statement[]): Claim[] =>
  [...groupBy(statements, (s) => JSON.stringify(s.value)).values()].map((same) => ({
    value: same[0]!.value,
    statements: same,
    origins: originsOf(same).length,
  }));

/** Derives what `statements` (all about one subject) say of `property`. */
export function finding(c: Catalogue, statements: readonly Statement[], property: Property): Finding {
  const stated = statements.filter((s) => s.property === property);
  if (stated.length === 0) return { property, claims: [], status: 'unstated', origins: 0 };
  const against = property === 'claimedBy' ? statements.filter((s) => s.property === 'deniedBy') : [];
  const claims = claimsOf(stated);
  const origins = originsOf(stated).length;
  const several = comparable(property) ? origins > 1 : claims.some((claim) => claim.origins > 1);
  const status =
    contradictions(c, [...stated, ...against]).length > 0 ? 'contested' : several ? 'agree' : 'single';
  return { property, claims, status, origins };
}
