import type { Property, Statement } from '../../geo/schema.ts';
import { groupBy } from './collect.ts';

/** One value as sources give it: everybody who states the same value stands behind the same claim. */
export interface Claim {
  value: Statement['value'];
  statements: Statement[];
  /** How many independent origins state it; reprints of one briefing are one. */
  origins: number;
}

/** `contested`: sources give different values; `agree`: several independent origins give the same. */
export type Status = 'unstated' | 'single' | 'agree' | 'contested';

/** What the sources say of one property of one subject. */
export interface Finding {
  property: Property;
  claims: Claim[];
  status: Status;
}

/** Properties of which a subject may have many at once: a second value does not contradict the first. */
const plural: ReadonlySet<Property> = new Set([
  'name',
  'event',
  'territory',
  'relation',
  'participant',
  'hit',
  'denied',
  'located',
  'actor',
  'said',
  'done',
] as const);

const keyOf = (value: Statement['value']) => JSON.stringify(value);
const countOrigins = (statements: readonly Statement[]) => new Set(statements.map((s) => s.origin)).size;

function claimsOf(statements: readonly Statement[]): Claim[] {
  const byValue = groupBy(statements, (s) => keyOf(s.value));
  return [...byValue.values()].map((same) => ({
    value: same[0]!.value,
    statements: same,
    origins: countOrigins(same),
  }));
}

/** Two claims disagree when no source makes both: one source may well name three groups. */
function disagree(a: Claim, b: Claim): boolean {
  const sources = new Set(a.statements.map((s) => s.source));
  return !b.statements.some((s) => sources.has(s.source));
}

function statusOf(property: Property, claims: Claim[]): Status {
  if (claims.length === 0) return 'unstated';
  if (!plural.has(property) && claims.some((a, i) => claims.slice(i + 1).some((b) => disagree(a, b))))
    return 'contested';
  return claims.some((claim) => claim.origins > 1) ? 'agree' : 'single';
}

/** Derives what `statements` (all about one subject) say of `property`. */
export function finding(statements: readonly Statement[], property: Property): Finding {
  const claims = claimsOf(statements.filter((s) => s.property === property));
  return { property, claims, status: statusOf(property, claims) };
}
