import { addAll, list, none, type Bits } from '../../data/kit/bitset.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** Rows, in the whole dataset, of the sites that match the filters. Rows under a lens are mapped back to it. */
export function matchingRows({ whole, matching, opened }: Atlas): Bits {
  const { rows } = opened.seen;
  if (!rows) return matching.rows;
  const all = none(whole.dataset.sites.length);
  addAll(
    all,
    list(matching.rows).map((row) => rows[row]!),
  );
  return all;
}
