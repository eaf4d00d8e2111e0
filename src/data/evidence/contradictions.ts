import { isOwn, kindOfOwn } from '../../../geo/model/own-properties.ts';
import {
  rowOf,
  type AnyProperty,
  type Comparison,
  type PropertyWith,
} from '../../../geo/model/properties.ts';
import { overlap, type Quantity } from '../../../geo/model/quantity.ts';
import type { Statement, ValueOf } from '../../../geo/model/schema.ts';
import { chordDistance } from '../kit/chord.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { ownOf, sameLine } from '../catalogue/declared.ts';
import { chain } from '../catalogue/places.ts';
import { reachOf } from '../../../geo/model/when.ts';
import { zoneOf } from '../../../geo/model/zones.ts';
import { comparedValue, isCount } from './counts.ts';
import { before, oneVoice, unordered } from './sequence.ts';
import { successions } from './successions.ts';

/**
 * True if two times can mean the same moment: approximate ones are widened by their tolerance; an open or unknown end
 * may lie anywhere. A whole day is an interval in the time zone in which a source states it.
 */
function sameTime(a: string, b: string, c: Catalogue): boolean {
  const zone = zoneOf(c.dataset.meta);
  const [x, y] = [reachOf(a, zone), reachOf(b, zone)];
  if (x.start === x.end || y.start === y.end) return x.start <= y.end && y.start <= x.end;
  return x.start < y.end && y.start < x.end;
}

/** True if two places may be the same one, because the circles in which they may lie overlap. */
function near(c: Catalogue, a: string, b: string): boolean {
  const [x, y] = [c.places.get(a), c.places.get(b)];
  if (!x?.point || !y?.point) return false;
  return chordDistance(x.point, y.point) <= x.precision.radiusKm + y.precision.radiusKm;
}

/**
 * True if two places can both be correct: one contains the other, or they may be the same. “In Narowal” and “at
 * Shakargarh” agree.
 */
const samePlace = (c: Catalogue, a: string, b: string) => nested(c, a, b) || near(c, a, b);

/** True if two territories are the same, or one contains the other. */
const nested = (c: Catalogue, a: string, b: string) => chain(c, a).includes(b) || chain(c, b).includes(a);

/** Types of relation that are compatible with each other. */
const kin: ReadonlySet<string> = new Set(['offshoot-of', 'front-of', 'alias-of', 'part-of', 'same-spot-as']);

const countedIn = ({ of = 'people' }: { of?: string }) => of;

type Compared<C extends Comparison> = ValueOf<PropertyWith<{ compared: C }>>;

/** Functions that tell if two values can both be true, by the kind of comparison that the table of properties names. */
const compatible: { [C in Comparison]: (a: Compared<C>, b: Compared<C>, c: Catalogue) => boolean } = {
  same: (a, b) => a === b,
  near: (a, b, c) => samePlace(c, a, b),
  nested: (a, b, c) => nested(c, a, b),
  time: sameTime,
  quantity: overlap,
  distance: (a, b, c) => sameLine(c.dataset, a.to) !== sameLine(c.dataset, b.to) || overlap(a, b),
  count: (a, b) => countedIn(a) !== countedIn(b) || overlap(a, b),
  relation: (a, b) => a.to !== b.to || kin.has(a.type) === kin.has(b.type),
};

/** True if values of a property are compared with each other, so that they can agree or contradict each other. */
export const comparable = (c: Catalogue, property: AnyProperty) =>
  Boolean(rowOf(property).compared ?? ownOf(c.dataset, property)?.compared);

/** True if two values of an own property, which is compared, are compatible. */
function sameOwn(a: Statement['value'], b: Statement['value'], c: Catalogue): boolean {
  const [kind, other] = [kindOfOwn(a), kindOfOwn(b)];
  if (kind !== other) return true;
  if (kind === 'when') return sameTime(a as string, b as string, c);
  return kind === 'quantity'
    ? overlap(a as Quantity, b as Quantity)
    : JSON.stringify(a) === JSON.stringify(b);
}

const sameVoice = (a: Statement, b: Statement) => a.source === b.source && a.speaker === b.speaker;

/**
 * True of two counts by one voice that are not of one moment: the later replaces the earlier, or the sources do not say
 * which is the later.
 */
const inSequence = (c: Catalogue, a: Statement, b: Statement) =>
  isCount(a.property) && oneVoice(c, a, b) && (before(c, a, b) || before(c, b, a) || unordered(c, a, b));

/**
 * True if two statements contradict each other; the order of the two makes no difference. A claim of responsibility
 * contradicts its retraction; statements about different subjects never contradict each other.
 */
export function contradicts(c: Catalogue, a: Statement, b: Statement): boolean {
  if (a.subject !== b.subject || a === b) return false;
  const pair = new Set([a.property, b.property]);
  if (pair.has('claimedBy') && pair.has('deniedBy')) return a.value === b.value;
  if (a.property !== b.property) return false;
  if (isOwn(a.property)) return comparable(c, a.property) && !sameOwn(a.value, b.value, c);
  const { compared, listed } = rowOf(a.property);
  if (!compared || (listed && sameVoice(a, b))) return false;
  const same = compatible[compared] as (x: unknown, y: unknown, c: Catalogue) => boolean;
  return !same(comparedValue(c, a), comparedValue(c, b), c) && !inSequence(c, a, b);
}

/** All pairs of statements that contradict each other. */
export function contradictions(c: Catalogue, statements: readonly Statement[]): [Statement, Statement][] {
  const shared = bothGiven(statements);
  const replaced = successions(c, statements);
  return statements.flatMap((a, i) =>
    statements
      .slice(i + 1)
      .filter((b) => contradicts(c, a, b) && !shared(a, b) && !replaced(a, b) && !replaced(b, a))
      .map((b): [Statement, Statement] => [a, b]),
  );
}

/**
 * Makes a test for pairs of statements: true if one speaker gives both values in one source, and the property allows
 * several, such as groups. Such a pair is no contradiction.
 */
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
