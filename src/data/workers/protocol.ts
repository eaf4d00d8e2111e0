import type { GeographicViewport } from '../kit/viewport.ts';
import type { ArchiveHeader } from '../archive/open.ts';
import type { ViewRequest, ArchivePart } from '../archive/view.ts';
import type { Digest } from '../filter/digest.ts';
import type { SiteDots } from '../filter/dots.ts';
import type { LensResult, LensChoice } from '../filter/lens-result.ts';
import type { Packed, PackedSites, PackedStatements } from '../packed/packed.ts';
import type { KindResults } from '../search/search.ts';
import type { Question } from '../search/answer.ts';

/** One type of request to a worker: the data sent, the progress reported before the answer, and the answer. */
export interface Exchange {
  request: unknown;
  report: unknown;
  answer: unknown;
}
/** All types of requests to one worker, by name. */
export type Protocol<P> = { [T in keyof P]: Exchange };

/** Message to a worker: a request with its type and number. */
export type Message<P extends Protocol<P>> = {
  [T in keyof P]: { type: T; id: number; request: P[T]['request'] };
}[keyof P];

/** Message from a worker about the request with number `id`: progress, the answer or a fault. */
export type Reply<P extends Protocol<P>> =
  | { type: 'report'; id: number; report: P[keyof P]['report'] }
  | { type: 'answer'; id: number; answer: P[keyof P]['answer'] }
  | { type: 'fault'; id: number; fault: Fault };

/**
 * Error message of a worker: the reason why a request cannot be answered, and the record at fault, `''` if there is
 * none.
 */
export interface Fault {
  record: string;
  reason: string;
}

/**
 * Dataset that a worker is to read: an address and the allowed origins, or a file on this device. `file` is its name
 * for messages.
 */
export type Order = { file: string } & ({ address: string; origins: readonly string[] } | { blob: Blob });
/** Archive (a dataset as map tiles) to open, and the viewport to read first, if known. */
export type ArchiveOrder = Order & { viewport: GeographicViewport | null };

/** Progress report: number of bytes received so far. */
interface Bytes {
  type: 'bytes';
  bytes: number;
}
/** Progress report with the sites and places of a large dataset, sent while its statements are still being read. */
interface Sites {
  type: 'sites';
  packed: PackedSites;
  dots: SiteDots;
}
/** Answer with the dataset that was read; without sites and places if these were reported before. */
interface Loaded {
  packed: Packed | PackedStatements;
  digest: Digest;
}
/** Answer with the sites of an archive (dataset as map tiles) that are in view; `part` is null until a view is read. */
export interface ArchiveView {
  part: ArchivePart | null;
  packed: Packed;
  digest: Digest;
}

type Searching<Q = Question> = { request: Q; report: never; answer: KindResults[] };

/**
 * Requests to the worker that reads one untrusted dataset and then answers questions about it. If a later `lens`
 * request (choice of statements to show) arrives before the answer, the earlier one gets null.
 */
export interface OpenProtocol {
  open: { request: Order; report: Bytes | Sites; answer: Loaded };
  lens: { request: LensChoice; report: never; answer: LensResult | null };
  search: Searching;
}

/**
 * Requests to the worker that opens one archive (dataset as map tiles) and then reads views of it. If a later `look`
 * request (view of the map) arrives before the answer, the earlier one gets null.
 */
export interface ArchiveProtocol {
  open: { request: ArchiveOrder; report: Bytes; answer: ArchiveView & { header: ArchiveHeader } };
  look: { request: ViewRequest; report: never; answer: ArchiveView | null };
  search: Searching;
}

/** Requests to the worker that searches the dataset at one web address. */
export interface SearchProtocol {
  search: Searching<Question & { dataset: string }>;
}
