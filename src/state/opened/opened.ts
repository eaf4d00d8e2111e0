import type { ViewRequest, ArchivePart } from '../../data/archive/view.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { SiteDots } from '../../data/filter/dots.ts';
import type { LensChoice } from '../../data/filter/lens-result.ts';
import type { KindResults } from '../../data/search/search.ts';
import type { Question } from '../../data/search/answer.ts';

/** Name and link of data that is not our own. */
export interface ExternalData {
  /** Host and path, or the name of the file, between Unicode isolates. */
  name: string;
  /** Value of `?data=` that opens the data; null for a file, which no address can open. */
  link: string | null;
}

/** The data by a lens. */
export interface LensView extends LensChoice {
  catalogue: Catalogue;
  /** Precomputed summary of the catalogue; missing parts are derived from it on use. */
  digest: Partial<Digest>;
  /** Rows of its sites in the whole dataset, ascending; null if it has all sites. */
  rows: Uint32Array | null;
}

/** The reader's choices that refer to records, as the atlas holds them. */
export interface Choices {
  readonly search: string;
  readonly site: string | null;
  readonly source: string | null;
  readonly proof: string | null;
  readonly measure: readonly string[];
  readonly filters: { readonly [facet in 'event' | 'group' | 'territory' | 'cites']: readonly string[] };
  hovered: string | null;
  ignored: readonly object[];
  /** Sets the choices from a query string. */
  open(search: string): void;
}

/** Ways to draw data, one of which `Opened.draw` calls. */
export interface Ways<T> {
  /** Each site by its mark. */
  marks(): T;
  /** Very many sites as dots, with clusters and marks over them. */
  crowd(dots: SiteDots): T;
  /** The sites or clusters of each view, as they are read. */
  view(): T;
}

/** Open data of any size: our own, external, or an archive. Fields are reactive. */
export interface Opened {
  /** Name and link of external data; null for our own. */
  readonly from: ExternalData | null;
  /** All records in memory, without a lens. */
  readonly whole: Catalogue;
  /** Bounding box of all sites. */
  readonly extent: Box;
  /** `sites` while only the points of the sites are known, and nothing else may be shown. */
  readonly stage: 'sites' | 'statements';
  /** True if all sites to list are in memory. */
  readonly listed: boolean;
  /** True if the list needs to be virtual. */
  readonly long: boolean;
  /** True if only the sites in view are in memory. */
  readonly partial: boolean;
  /** The part of partial data that is in view; null until it is known. */
  readonly part: ArchivePart | null;
  /** Number of all sites, in view or not; null where it is not stated. */
  readonly total: number | null;
  /** True while a view is being read. */
  readonly coming: boolean;
  /** The chosen lens; `shown` follows once its result is there. */
  readonly chosen: LensChoice;
  readonly shown: LensView;
  /** True while the result for the chosen lens is pending. */
  readonly waiting: boolean;
  /** True if the last choice of a lens failed, and the one before was kept. */
  readonly failed: boolean;
  /** Chooses another lens. */
  setLens(lens: LensChoice): void;
  /** Searches the data. `signal` aborts the request, and ends a worker started for the search alone. */
  search(question: Question, signal: AbortSignal): Promise<readonly KindResults[]>;
  /** Reads a view of the map, with the records that the choices refer to. */
  look(view: Omit<ViewRequest, 'named'>, choices: Choices): void;
  /** Draws the data in the way that fits it. */
  draw<T>(ways: Ways<T>): T;
  /** Ends its worker. */
  close(): void;
}
