import type { GeographicViewport } from '../kit/viewport.ts';
import type { ArchiveHeader } from '../archive/open.ts';
import type { ViewRequest, ArchivePart } from '../archive/view.ts';
import type { Digest } from '../filter/digest.ts';
import type { SiteDots } from '../filter/dots.ts';
import type { LensResult, LensChoice } from '../filter/lens-result.ts';
import type { Packed, PackedSites, PackedStatements } from '../packed/packed.ts';
import type { KindResults } from '../search/search.ts';
import type { Question } from '../search/answer.ts';

/** One type of request: what is sent, what is reported until it is answered, and the answer. */
export interface Exchange {
  request: unknown;
  report: unknown;
  answer: unknown;
}
/** Exchanges with one worker, by type. */
export type Protocol<P> = { [T in keyof P]: Exchange };

/** A message to a worker. */
export type Message<P extends Protocol<P>> = {
  [T in keyof P]: { type: T; id: number; request: P[T]['request'] };
}[keyof P];

/** A message from a worker about the request `id`. */
export type Reply<P extends Protocol<P>> =
  | { type: 'report'; id: number; report: P[keyof P]['report'] }
  | { type: 'answer'; id: number; answer: P[keyof P]['answer'] }
  | { type: 'fault'; id: number; fault: Fault };

/** Reason why a request cannot be answered, and the record at fault; `''` for none. */
export interface Fault {
  record: string;
  reason: string;
}

/** Data to read: an address and the allowed origins, or a file. `file` is its name for messages. */
export type Order = { file: string } & ({ address: string; origins: readonly string[] } | { blob: Blob });
/** An archive to open, and the viewport to read first, if it is known. */
export type ArchiveOrder = Order & { viewport: GeographicViewport | null };

/** Number of bytes received. */
interface Bytes {
  type: 'bytes';
  bytes: number;
}
/** Sites and places of a large dataset, sent while its statements are still being read. */
interface Sites {
  type: 'sites';
  packed: PackedSites;
  dots: SiteDots;
}
/** A dataset that was read; without sites and places if `Sites` was reported. */
interface Loaded {
  packed: Packed | PackedStatements;
  digest: Digest;
}
/** Sites of an archive that are in view, as a dataset; `part` is null until a view is read. */
export interface ArchiveView {
  part: ArchivePart | null;
  packed: Packed;
  digest: Digest;
}

type Searching<Q = Question> = { request: Q; report: never; answer: KindResults[] };

/** Reads one untrusted dataset, then answers requests about it. A lens request is answered with null if a later one overtakes it. */
export interface OpenProtocol {
  open: { request: Order; report: Bytes | Sites; answer: Loaded };
  lens: { request: LensChoice; report: never; answer: LensResult | null };
  search: Searching;
}

/** Opens one archive, then reads views of it. A view request that a later one overtakes gives null. */
export interface ArchiveProtocol {
  open: { request: ArchiveOrder; report: Bytes; answer: ArchiveView & { header: ArchiveHeader } };
  look: { request: ViewRequest; report: never; answer: ArchiveView | null };
  search: Searching;
}

/** Searches the dataset at an address. */
export interface SearchProtocol {
  search: Searching<Question & { dataset: string }>;
}
