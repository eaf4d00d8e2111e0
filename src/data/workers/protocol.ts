import type { Camera } from '../kit/camera.ts';
import type { ArchiveSummary } from '../archive/open.ts';
import type { Look, Part } from '../archive/view.ts';
import type { Digest } from '../filter/digest.ts';
import type { Dots } from '../filter/dots.ts';
import type { Narrowed, Through } from '../filter/narrowed.ts';
import type { Packed, PackedGround, PackedStatements } from '../packed/packed.ts';
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

/** Reason why a request cannot be answered, and the record it lies in; `''` for none. */
export interface Fault {
  record: string;
  reason: string;
}

/** Data to read: an address and the origins that may answer, or a file. `file` is its name for people. */
export type Order = { file: string } & ({ address: string; origins: readonly string[] } | { blob: Blob });
/** An archive to open, and where it is looked at first, as far as that is known. */
export type ArchiveOrder = Order & { camera: Camera | null };

/** Number of bytes that have come. */
interface Bytes {
  type: 'bytes';
  bytes: number;
}
/** Places of very many sites, sent while their statements are still being read. */
interface Sites {
  type: 'sites';
  ground: PackedGround;
  dots: Dots;
}
/** A dataset that was read; without its ground where `Sites` was reported. */
interface Loaded {
  packed: Packed | PackedStatements;
  digest: Digest;
}
/** Sites of an archive that are in view, as a dataset; `part` is null before the first look. */
export interface ArchiveView {
  part: Part | null;
  packed: Packed;
  digest: Digest;
}

type Searching<Q = Question> = { request: Q; report: never; answer: KindResults[] };

/** Reads one dataset of somebody else, then answers about it. A request that a later one overtakes is answered null. */
export interface OpenProtocol {
  open: { request: Order; report: Bytes | Sites; answer: Loaded };
  lens: { request: Through; report: never; answer: Narrowed | null };
  search: Searching;
}

/** Opens one archive, then answers about what is in view of it. */
export interface ArchiveProtocol {
  open: { request: ArchiveOrder; report: Bytes; answer: ArchiveView & { summary: ArchiveSummary } };
  look: { request: Look; report: never; answer: ArchiveView | null };
  search: Searching;
}

/** Searches the dataset at an address. */
export interface SearchProtocol {
  search: Searching<Question & { dataset: string }>;
}
