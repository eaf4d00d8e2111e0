/**
 * Number as a source states it, with at least one of `min` and `max`: both equal for an exact number; one missing for
 * “at least” or “at most” (with `exclusive`: “more than”, “fewer than”). `best` is the likeliest number within the
 * bounds; `approximate` means “about”.
 */
export interface Quantity {
  min?: number;
  max?: number;
  best?: number;
  exclusive?: true;
  approximate?: true;
}

/**
 * Sets of people that a number may count, such as civilians. The number of a smaller set never contradicts that of all
 * people.
 */
export const countedPeople = [
  'people',
  'civilians',
  'militants',
  'attackers',
  'soldiers',
  'tourists',
  'foreigners',
  'foreign-victims',
  'children',
  'women',
  'men',
] as const;
/** Everything that a number may count: sets of people, and things such as missiles. */
export const countedThings = [...countedPeople, 'sites', 'strikes', 'missiles', 'buildings'] as const;
export type Counted = (typeof countedThings)[number];

/** Writes a number with its bounds in signs that need no language: `≥8`, `>100`, `~25`, `80–90`, `26 (20–31)`. */
export function noted({ min, max, best, exclusive, approximate }: Quantity): string {
  const low = exclusive ? '>' : '≥';
  const high = exclusive ? '<' : '≤';
  const bounds =
    min === max
      ? `${min}`
      : max === undefined
        ? `${low}${min}`
        : min === undefined
          ? `${high}${max}`
          : `${min}–${max}`;
  return `${approximate ? '~' : ''}${best === undefined || min === max ? bounds : `${best} (${bounds})`}`;
}

/** Reason why the bounds of a number are invalid, such as a least number above the greatest, or null. */
export function quantityFault({ min, max, best, exclusive }: Quantity): string | null {
  if (min === undefined && max === undefined) return 'its value has neither a least nor a most';
  if (min !== undefined && max !== undefined) {
    if (min > max) return `its value runs from ${min} down to ${max}`;
    if (exclusive) return 'its value has two bounds, so that “exclusive” does not say which it means';
  }
  const outside = best !== undefined && (best < (min ?? 0) || best > (max ?? Infinity));
  return outside ? `its best, ${best}, is not within its bounds` : null;
}

/** Half the unit to which a number seems to be rounded: 50 for 400, 2.5 for 25, 0.5 for 26 and for 6. */
export function rounding(n: number): number {
  const decimals = /\.(\d+)$/.exec(String(n))?.[1]?.length ?? 0;
  let digits = Math.round(n * 10 ** decimals);
  let unit = 10 ** -decimals;
  while (digits && digits % 10 === 0) {
    digits /= 10;
    unit *= 10;
  }
  return (digits > 5 && digits % 5 === 0 ? unit * 5 : unit) / 2;
}

/**
 * True if two stated numbers can be the same number, given their bounds. Of “about 400”, anything that rounds to 400 is
 * possible; an exact number is compared with it as rounded to ones.
 */
export function overlap(a: Quantity, b: Quantity): boolean {
  const hedged = a.approximate ?? b.approximate;
  const reach = (q: Quantity, n: number) => (q.approximate ? rounding(n) : hedged ? 0.5 : 0);
  const lowest = (q: Quantity) => (q.min === undefined ? 0 : q.min - reach(q, q.min));
  const highest = (q: Quantity) => (q.max === undefined ? Infinity : q.max + reach(q, q.max));
  const low = Math.max(lowest(a), lowest(b));
  const high = Math.min(highest(a), highest(b));
  const excluded = !hedged && [a, b].some((q) => q.exclusive && low === (q.min ?? q.max));
  return low < high || (low === high && !excluded);
}
