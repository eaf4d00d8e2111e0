import { newsrooms } from '../../../geo/model/institutions.ts';
import type { Names, Statement } from '../../../geo/model/schema.ts';
import { sidesOf } from '../catalogue/accounts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';

/** An institution on no side, with information of its own. */
export interface Other {
  name: Names;
  newsroom: boolean;
}

/** The voices behind a value, and those that deny it. */
export interface Standing {
  /** Ids of the sides (accounts that speak for a party) that state it, in the order of accounts. */
  sides: readonly string[];
  others: readonly Other[];
  /** Number of institutions with information of their own; those that nobody names are at least one. */
  institutions: number;
  /** Number of publishers that print it. */
  publishers: number;
  /** True if different sides state it, or a side and a third party that saw it, or two others of whom one saw it. */
  agree: boolean;
  /** Ids of the sides that deny it. */
  denied: readonly string[];
}

/** The side and the institution behind a statement; the institution is null where nobody has it as its own. */
function voiceOf(c: Catalogue, sides: readonly string[], { origin, account }: Statement) {
  const { institution: id, observed, certainty, name } = c.origins.get(origin)!;
  const institution = id === undefined ? undefined : c.institutions.get(id);
  const kind = institution?.kind;
  // An official in a newsroom's report speaks for the side; people speak for themselves.
  const side = institution?.side ?? (kind !== 'people' && sides.includes(account) ? account : undefined);
  const own = certainty === 'stated' && kind !== 'unknown';
  return {
    side,
    /** Key of an institution that is on the side itself, or on none. */
    institution: side === institution?.side && (side || own) ? (id ?? `origin ${origin}`) : null,
    other: { name: institution?.name ?? name, newsroom: newsrooms.some((each) => each === kind) },
    observed: !side && own && observed === true,
  };
}

/**
 * Derives who states some statements, which all give one value: in one pass. A government with all its ministries is one
 * institution, and a newsroom that repeats others is none.
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
 * Ids of the sides that make some denials. An organisation that disowns a claim of responsibility speaks for itself,
 * whoever reports it: its side is the account of that name, if there is one.
 */
export function sidesDenying(c: Pick<Catalogue, 'dataset'>, denials: readonly Statement[]): string[] {
  const sides = sidesOf(c.dataset);
  const by = denials.map((s) => (s.property === 'deniedBy' ? 'group' : s.account));
  return distinct(by.filter((account) => sides.includes(account)));
}
