import { addAll, rowsOfSet, emptySet, type Bitset } from '../../data/kit/bitset.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** The rows, among all sites, of those that are found. A lens holds some back, and has rows of its own. */
export function rowsOf({ whole, matching, opened }: Atlas): Bitset {
  const { rows } = opened.shown;
  if (!rows) return matching.rows;
  const all = emptySet(whole.dataset.sites.length);
  addAll(
    all,
    rowsOfSet(matching.rows).map((row) => rows[row]!),
  );
  return all;
}
