import { addAll, rowsOfSet, emptySet, type Bitset } from '../../data/kit/bitset.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/**
 * Rows (numbers in the whole dataset) of the sites that match the filters. A lens (filter of statements) leaves some
 * sites and numbers them anew; these numbers are mapped back to those of the whole dataset.
 */
export function matchingRows({ whole, matching, opened }: Atlas): Bitset {
  const { rows } = opened.shown;
  if (!rows) return matching.rows;
  const all = emptySet(whole.dataset.sites.length);
  addAll(
    all,
    rowsOfSet(matching.rows).map((row) => rows[row]!),
  );
  return all;
}
