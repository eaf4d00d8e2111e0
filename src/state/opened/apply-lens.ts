import { catalogue, type Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { Through } from '../../data/filter/narrowed.ts';
import { visible } from '../../data/catalogue/lens.ts';
import type { Lensed } from './opened.ts';

/** Applies a lens to data at hand, going through every statement. */
export function lensed(whole: Catalogue, digest: Partial<Digest>, { lens, known }: Through): Lensed {
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
