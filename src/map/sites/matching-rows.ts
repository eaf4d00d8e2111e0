import { addAll, list, none, type Bits } from '../../data/kit/bitset.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** The rows, among all sites, of those that are found. A lens holds some back, and has rows of its own. */
export function rowsOf({ whole, matching, opened }: Atlas): Bits {
  const { rows } = opened.seen;
  if (!rows) return matching.rows;
  const all = none(whole.dataset.sites.length);
  addAll(
    all,
    list(matching.rows).map((row) => rows[row]!),
  );
  return all;
}
