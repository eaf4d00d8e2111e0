import { rowOf, type Comparison, type Property, type PropertyWith } from '../../../geo/model/properties.ts';
import type { Statement, ValueOf } from '../../../geo/model/schema.ts';
import { chordDistance } from '../kit/chord.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { span } from '../../../geo/model/when.ts';

type Range = { min: number; max: number };
const overlap = (a: Range, b: Range) => a.min <= b.max && b.min <= a.max;

/** Two times hold together when a moment could lie in both; whole days are intervals in the zone they were told in. */
function sameTime(a: string, b: string): boolean {
  const [x, y] = [span(a), span(b)];
  if (x.start === x.end || y.start === y.end) return x.start <= y.end && y.start <= x.end;
  return x.start < y.end && y.start < x.end;
}

/** A place and all that it lies in, from the nearest outwards. */
export function chain(c: Catalogue, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = id; at && !found.includes(at); at = c.places.get(at)?.within ?? null)
    found.push(at);
  return found;
}

/** Two places known no closer than this may be one: their discs of precision meet. */
function near(c: Catalogue, a: string, b: string): boolean {
  const [x, y] = [c.places.get(a), c.places.get(b)];
  if (!x?.point || !y?.point) return false;
  return chordDistance(x.point, y.point) <= x.precision.radiusKm + y.precision.radiusKm;
}

/** One place holds the other, is it, or lies so near that it may be: “in Narowal” and “at Shakargarh” can both be so. */
const samePlace = (c: Catalogue, a: string, b: string) => nested(c, a, b) || near(c, a, b);

/** One territory holds the other, or is it. */
const nested = (c: Catalogue, a: string, b: string) => chain(c, a).includes(b) || chain(c, b).includes(a);

/** The Jammu–Sialkot boundary is the International Border to one side and the Working Boundary to the other. */
const lineOf = (id: string) => (id === 'working-boundary' ? 'international-border' : id);

const kin: ReadonlySet<string> = new Set(['offshoot-of', 'front-of', 'alias-of', 'part-of', 'same-spot-as']);

type Compared<C extends Comparison> = ValueOf<PropertyWith<{ compared: C }>>;

/** True if two values can both be so, by the ways to compare that the table of properties names. */
const compatible: { [C in Comparison]: (a: Compared<C>, b: Compared<C>, c: Catalogue) => boolean } = {
  same: (a, b) => a === b,
  near: (a, b, c) => samePlace(c, a, b),
  nested: (a, b, c) => nested(c, a, b),
  time: sameTime,
  range: overlap,
  distance: (a, b) => lineOf(a.to) !== lineOf(b.to) || overlap(a, b),
  count: (a, b) => a.of !== b.of || overlap(a, b),
  relation: (a, b) => a.to !== b.to || kin.has(a.type) === kin.has(b.type),
};

/** Whether two values of a property can be told to agree or to contradict each other. */
export const comparable = (property: Property) => Boolean(rowOf(property).compared);

const sameVoice = (a: Statement, b: Statement) => a.source === b.source && a.speaker === b.speaker;

/**
 * Whether two statements cannot both be so. Pure and symmetric. A claim of responsibility stands against its
 * retraction; statements about different subjects never contradict each other.
 */
export function contradicts(c: Catalogue, a: Statement, b: Statement): boolean {
  if (a.subject !== b.subject || a === b) return false;
  const pair = new Set([a.property, b.property]);
  if (pair.has('claimedBy') && pair.has('deniedBy')) return a.value === b.value;
  if (a.property !== b.property) return false;
  const { compared, listed } = rowOf(a.property);
  if (!compared || (listed && sameVoice(a, b))) return false;
  const same = compatible[compared] as (x: unknown, y: unknown, c: Catalogue) => boolean;
  return !same(a.value, b.value, c);
}

/** Every pair of statements in `statements` that cannot both be so. */
export function contradictions(c: Catalogue, statements: readonly Statement[]): [Statement, Statement][] {
  const shared = bothGiven(statements);
  return statements.flatMap((a, i) =>
    statements
      .slice(i + 1)
      .filter((b) => contradicts(c, a, b) && !shared(a, b))
      .map((b): [Statement, Statement] => [a, b]),
  );
}

/** Where some voice gives both values of a listed property, the two stand together and not against each other. */
function bothGiven(statements: readonly Statement[]) {
  const voices = new Map<string, Set<string>>();
  const key = (s: Statement) => `${s.subject} ${s.property} ${String(s.value)}`;
  for (const s of statements) {
    if (!rowOf(s.property).listed) continue;
    const given = voices.get(key(s)) ?? new Set();
    voices.set(key(s), given.add(`${s.source} ${s.speaker}`));
  }
  return (a: Statement, b: Statement) => {
    const other = voices.get(key(b));
    return a.property === b.property && [...(voices.get(key(a)) ?? [])].some((voice) => other?.has(voice));
  };
}
