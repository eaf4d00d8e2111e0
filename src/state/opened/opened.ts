import type { Look, Part } from '../../data/archive/view.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { Dots } from '../../data/filter/dots.ts';
import type { Through } from '../../data/filter/narrowed.ts';
import type { KindResults } from '../../data/search/search.ts';
import type { Question } from '../../data/search/answer.ts';

/** Somebody else whose data is shown. */
export interface Stranger {
  /** The host and path, or the name of the file, between marks that isolate its direction. */
  name: string;
  /** Value of `?data=` that opens the data again; null for a file, which no address can open. */
  link: string | null;
}

/** What a lens lets through. */
export interface Lensed extends Through {
  catalogue: Catalogue;
  /** What is known of it as a whole; the rest is made of the catalogue when it is asked for. */
  digest: Partial<Digest>;
  /** Rows of its sites in the whole dataset, ascending; null where they are the same. */
  rows: Uint32Array | null;
}

/** Choices of a reader that need records: the atlas. */
export interface Choices {
  readonly search: string;
  readonly site: string | null;
  readonly source: string | null;
  readonly proof: string | null;
  readonly measure: readonly string[];
  readonly filters: { readonly [facet in 'event' | 'group' | 'territory' | 'cites']: readonly string[] };
  hovered: string | null;
  ignored: readonly object[];
  /** Takes the choices from a query string. */
  open(search: string): void;
}

/** Ways to draw data. */
export interface Ways<T> {
  /** Each site by its mark. */
  marks(): T;
  /** Very many sites as dots, with clusters and marks over them. */
  crowd(dots: Dots): T;
  /** As much as is read for each view of the map. */
  view(): T;
}

/** Data that is open, whatever its size and wherever it is read. Fields are reactive. */
export interface Opened {
  /** Whose data it is; null for the site's own. */
  readonly from: Stranger | null;
  /** Every record at hand, whatever the lens. */
  readonly whole: Catalogue;
  /** Box around every site. */
  readonly extent: Box;
  /** `sites` while nothing but where the sites are is known, and nothing else may be shown. */
  readonly stage: 'sites' | 'statements';
  /** True if all there is to list is at hand. */
  readonly listed: boolean;
  /** True if a list is too long to be put on the page as a whole. */
  readonly long: boolean;
  /** True if only what the map looks at is ever at hand. */
  readonly partial: boolean;
  /** What of partial data is in view; null until it is known. */
  readonly part: Part | null;
  /** Number of all sites, in view or not; null where it is not stated. */
  readonly total: number | null;
  /** True while what the map looks at is on its way. */
  readonly coming: boolean;
  /** The lens last asked for; `seen` follows. */
  readonly wanted: Through;
  readonly seen: Lensed;
  /** True while what the lens lets through is on its way. */
  readonly waiting: boolean;
  /** True if what the last lens lets through could not be found; the one before stands. */
  readonly failed: boolean;
  /** Looks through another lens. */
  through(lens: Through): void;
  /** Searches what is at hand. `signal` ends the wait, and what was started for the search alone. */
  search(question: Question, signal: AbortSignal): Promise<readonly KindResults[]>;
  /** Reads what the map looks at, without losing what is chosen. */
  look(view: Omit<Look, 'named'>, choices: Choices): void;
  /** Draws in the way that is fit for the data. */
  draw<T>(ways: Ways<T>): T;
  /** Lets go of what reads it. */
  close(): void;
}
