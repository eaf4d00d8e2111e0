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
  /** Host and path, or the name of the file, between Unicode isolates, which keep its direction of writing apart. */
  name: string;
  /** Value of `?data=` that opens the data; null for a file, which no address can open. */
  link: string | null;
}

/** Data that a lens (filter of statements) leaves, ready to be shown. */
export interface LensView extends LensChoice {
  catalogue: Catalogue;
  /** Filter indexes and counts of the catalogue; missing parts are computed on first use. */
  digest: Partial<Digest>;
  /** Row in the whole dataset of each site that is left, ascending; null if all sites are left. */
  rows: Uint32Array | null;
}

/** The reader’s choices that refer to records: selection, filters, measurement. The class `Atlas` implements this. */
export interface Choices {
  readonly search: string;
  readonly site: string | null;
  readonly source: string | null;
  readonly proof: string | null;
  readonly measure: readonly string[];
  readonly filters: { readonly [facet in 'event' | 'group' | 'territory' | 'cites']: readonly string[] };
  hovered: string | null;
  ignored: readonly object[];
  /** Sets the choices from the query string of the page’s address. */
  open(search: string): void;
}

/** Ways to draw the sites on the map; `Opened.draw` calls the one that fits the data. */
export interface Ways<T> {
  /** Draws each site as a symbol. */
  marks(): T;
  /** Draws very many sites as dots, with clusters and single symbols over them. */
  crowd(dots: SiteDots): T;
  /** Draws the sites or clusters of each view of the map, as they are read. */
  view(): T;
}

/** Data that is open on the page: our own, an external dataset, or an archive. Fields are reactive. */
export interface Opened {
  /** Name and link of external data; null for our own. */
  readonly from: ExternalData | null;
  /** All records in memory, before a lens (filter of statements) is applied. */
  readonly whole: Catalogue;
  /** Bounding box of all sites, in degrees. */
  readonly extent: Box;
  /** `sites` while only the points of the sites are known, and nothing else may be shown. */
  readonly stage: 'sites' | 'statements';
  /** True if all sites that the list should show are in memory. */
  readonly listed: boolean;
  /** True if the list is so long that only its visible items may be rendered. */
  readonly long: boolean;
  /** True if only the sites in view are in memory. */
  readonly partial: boolean;
  /** Part of the archive that is in view; null for other data, and until a view is read. */
  readonly part: ArchivePart | null;
  /** Number of all sites of an archive, in view or not; null if unknown, and for other data. */
  readonly total: number | null;
  /** True while a view of an archive is being read. */
  readonly coming: boolean;
  /** Lens (filter of statements) that the reader chose; `shown` follows once the result is computed. */
  readonly chosen: LensChoice;
  readonly shown: LensView;
  /** True while the result for the chosen lens is still being computed. */
  readonly waiting: boolean;
  /** True if the chosen lens could not be computed, and the one before was kept. */
  readonly failed: boolean;
  /** Chooses another lens or day; `shown` follows. */
  setLens(lens: LensChoice): void;
  /** Searches the data. `signal` aborts the request, and ends the worker if one was started for searching only. */
  search(question: Question, signal: AbortSignal): Promise<readonly KindResults[]>;
  /**
   * Reads the sites in view from an archive, with the records that the choices refer to; does nothing for other data.
   */
  look(view: Omit<ViewRequest, 'named'>, choices: Choices): void;
  /** Draws the data in the way that fits it. */
  draw<T>(ways: Ways<T>): T;
  /** Ends the worker that holds the data, if there is one. */
  close(): void;
}
