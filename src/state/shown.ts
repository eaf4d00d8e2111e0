import type { Part } from '../data/archive/view.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { Digest } from '../data/digest.ts';
import type { Through } from '../data/narrowed.ts';
import type { Looking } from './looking.ts';
import type { Sight } from './sight.svelte.ts';

/** Somebody else whose data is shown. */
export interface Stranger {
  /** The host and path, or the name of the file, between marks that isolate its direction. */
  name: string;
  /** What `?data=` has to say to open it again; null for a file, which no address can open. */
  link: string | null;
  /** The worker that has read the data, and answers what is searched for in it. */
  worker: Worker;
  /** What looks into an archive, of which only what is in view is ever here. */
  archive?: Looking;
  /** Looks through what is stated, where there are very many sites. */
  sight?: Sight;
}

/** What was found of some data as a whole when they were read; of sites of which nothing is told yet, where they are. */
export type Found = Partial<Digest>;

/** What is looked through, and what was found to be seen where there are very many sites. */
export interface Sighted extends Through {
  catalogue?: Catalogue;
  found?: Found;
  /** The rows of its sites in the whole dataset. */
  rows?: Uint32Array;
}

/** Some data, and what is known of them. */
export interface Shown {
  whole: Catalogue;
  found: Found;
  /** What of an archive is in view, once that is known. */
  part?: Part | null;
  /** Whether all there is to see is at hand: of an archive, only once few enough sites are in view. */
  listed: boolean;
}
