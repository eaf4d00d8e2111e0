import type { ViewRequest, ArchivePart } from '../../data/archive/view.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { SiteDots } from '../../data/filter/dots.ts';
import type { LensChoice } from '../../data/filter/lens-result.ts';
import type { KindResults } from '../../data/search/search.ts';
import type { Question } from '../../data/search/answer.ts';

/** Name and link of data from elsewhere. */
export interface ExternalData {
  /** Host and path, or the name of the file, between Unicode isolates, which keep it in left-to-right order. */
  name: string;
  /** Value of `?data=` in an address that opens the data; null for a file, which no address can open. */
  link: string | null;
}

/** Data that a lens (filter of statements by account) leaves, ready to be shown. */
export interface LensView extends LensChoice {
  catalogue: Catalogue;
  /** Filter indexes and counts of these data; missing parts are computed when they are first needed. */
  digest: Partial<Digest>;
  /** Rows (numbers in the whole dataset) of the sites that are left, ascending; null if all are left. */
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
  /** Sets the reader’s choices from the query string of the page’s address. */
  open(search: string): void;
}

/** Functions that draw the sites on the map, one for each size of data; `Opened.draw` calls the one that fits. */
export interface Ways<T> {
  /** Draws each site as a symbol of its own, for few sites. */
  marks(): T;
  /** Draws very many sites as dots, with clusters and single symbols over them. */
  crowd(dots: SiteDots): T;
  /** Draws the sites or clusters of an archive (dataset as map tiles), one view of the map after the other. */
  view(): T;
}

/**
 * Data that is open on the page: this website’s own, a dataset from elsewhere, or an archive (dataset as map tiles).
 * Fields are reactive.
 */
export interface Opened {
  /** Name and link of data from elsewhere; null for this website’s own. */
  readonly from: ExternalData | null;
  /** All records in memory with look-ups, before a lens (filter of statements) is applied. */
  readonly whole: Catalogue;
  /** Bounding box of all sites, in degrees. */
  readonly extent: Box;
  /** `sites` while only the points of the sites are known, so that the page shows no statements yet. */
  readonly stage: 'sites' | 'statements';
  /** True if all sites of the list are in memory. */
  readonly listed: boolean;
  /** True if there are so many sites that the list renders only visible items. */
  readonly long: boolean;
  /** True if only the sites in the visible part of the map are in memory. */
  readonly partial: boolean;
  /** Part of an archive (dataset as map tiles) that is in view; null for other data, and until it is read. */
  readonly part: ArchivePart | null;
  /** Number of all sites of an archive (dataset as map tiles), in view or not; null if unknown, and for other data. */
  readonly total: number | null;
  /** True while an archive (dataset as map tiles) is being read for a view of the map. */
  readonly coming: boolean;
  /**
   * Lens (filter of statements by account) and day that the reader chose; `shown` follows once the result is computed.
   */
  readonly chosen: LensChoice;
  readonly shown: LensView;
  /** True while the result for the chosen lens (filter of statements) is being computed. */
  readonly waiting: boolean;
  /** True if the chosen lens (filter of statements) could not be computed, and the one before was kept. */
  readonly failed: boolean;
  /** Chooses another lens (filter of statements by account) or day; `shown` follows once the result is computed. */
  setLens(lens: LensChoice): void;
  /** Searches the data. `signal` aborts the request, and ends the worker if it was started only for searching. */
  search(question: Question, signal: AbortSignal): Promise<readonly KindResults[]>;
  /**
   * Reads the visible part of an archive (dataset as map tiles), with the records to which the reader’s choices refer;
   * does nothing for other data.
   */
  look(view: Omit<ViewRequest, 'named'>, choices: Choices): void;
  /** Draws the sites on the map in the way that fits the size of the data. */
  draw<T>(ways: Ways<T>): T;
  /** Ends the worker that holds the data, if they are in one. */
  close(): void;
}
