import { catalogue, type Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { LensChoice } from '../../data/filter/lens-result.ts';
import { visible } from '../../data/catalogue/lens.ts';
import type { LensView } from './opened.ts';

/**
 * Applies a lens (choice of the accounts whose statements are shown, and of a last day of publication) to data that is
 * all in memory.
 */
export function applyLens(whole: Catalogue, digest: Partial<Digest>, { lens, known }: LensChoice): LensView {
  const dataset = visible(whole.dataset, lens, known);
  const all = dataset === whole.dataset;
  return {
    lens,
    known,
    catalogue: all ? whole : catalogue(dataset),
    digest: all ? digest : {},
    rows: all ? null : Uint32Array.from(dataset.sites, ({ id }) => whole.rowOf(id)),
  };
}
