import { newsrooms } from '../../../geo/model/institutions.ts';
import type { Names, Statement } from '../../../geo/model/schema.ts';
import { sidesOf } from '../catalogue/accounts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';

/** Institution on no side of the dispute, with information of its own. */
export interface Other {
  name: Names;
  newsroom: boolean;
}

/** Sides and institutions that state a value, and the sides that deny it. */
export interface Standing {
  /**
   * Ids of the sides that state the value (accounts that speak for a party), in the order of the dataset’s accounts.
   */
  sides: readonly string[];
  others: readonly Other[];
  /**
   * Number of institutions that state the value from information of their own. At least one, if there is any statement:
   * a source without a known institution counts.
   */
  institutions: number;
  /** Number of publishers, such as newspapers, that print a value. */
  publishers: number;
  /**
   * True if two different sides state the value, or at least two institutions of which one, on no side, saw it itself.
   */
  agree: boolean;
  /** Ids of the sides of the dispute that deny a value. */
  denied: readonly string[];
}

/**
 * Side and institution for which a statement speaks, from the origin of its information. The institution is null if
 * nobody states the information as their own, as in a newsroom’s repetition.
 */
function voiceOf(c: Catalogue, sides: readonly string[], { origin, account }: Statement) {
  const { institution: id, observed, certainty, name } = c.origins.get(origin)!;
  const institution = id === undefined ? undefined : c.institutions.get(id);
  const kind = institution?.kind;
  // Count an official quoted in a newsroom’s report for the official’s side; persons on no side speak for themselves.
  const side = institution?.side ?? (kind !== 'people' && sides.includes(account) ? account : undefined);
  const own = certainty === 'stated' && kind !== 'unknown';
  return {
    side,
    /**
     * Key of the institution if it is itself on the statement’s side, or if the statement has no side; null otherwise.
     */
    institution: side === institution?.side && (side || own) ? (id ?? `origin ${origin}`) : null,
    other: { name: institution?.name ?? name, newsroom: newsrooms.some((each) => each === kind) },
    observed: !side && own && observed === true,
  };
}

/**
 * Sides and institutions that state one value, derived from all its statements. A government with its ministries is one
 * institution; a newsroom that only repeats others is none.
 */
export function standingOf(
  c: Catalogue,
  statements: readonly Statement[],
  denied: readonly string[] = [],
): Standing {
  const all = sidesOf(c.dataset);
  const bySide = new Map<string, Set<string>>();
  const others = new Map<string, Other>();
  const publishers = new Set<string>();
  let observed = false;
  for (const statement of statements) {
    const { side, institution, other, observed: seen } = voiceOf(c, all, statement);
    publishers.add(c.sources.get(statement.source)!.publisher);
    observed ||= seen;
    if (side) {
      const some = bySide.get(side) ?? new Set();
      bySide.set(side, institution === null ? some : some.add(institution));
    } else if (institution !== null) others.set(institution, other);
  }
  const ofSides = [...bySide.values()].reduce((sum, { size }) => sum + Math.max(1, size), 0);
  const institutions = Math.max(Math.min(1, statements.length), ofSides + others.size);
  return {
    sides: all.filter((side) => bySide.has(side)),
    others: [...others.values()],
    institutions,
    publishers: publishers.size,
    agree: institutions > 1 && (bySide.size > 1 || observed),
    denied,
  };
}

/**
 * Ids of the sides that make some denials. A group that disowns a claim of responsibility speaks for itself, whoever
 * reports it: it counts for the account with the id `group`, if the dataset has one.
 */
export function sidesDenying(c: Pick<Catalogue, 'dataset'>, denials: readonly Statement[]): string[] {
  const sides = sidesOf(c.dataset);
  const by = denials.map((s) => (s.property === 'deniedBy' ? 'group' : s.account));
  return distinct(by.filter((account) => sides.includes(account)));
}
