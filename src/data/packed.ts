import type { Dataset, Statement } from '../../geo/schema.ts';
import { recordsOf, type Catalogue } from './catalogue.ts';
import { distinct, groupBy } from './collect.ts';

/**
 * A dataset as it goes from the worker that has read it to the page: its statements are one run of bytes, which is
 * handed over without being copied and read subject by subject. Hundreds of thousands of objects would hold up the
 * page while they are made, and fill its memory.
 */
export interface Packed {
  /** All tables but the statements. */
  rest: Omit<Dataset, 'statements'>;
  /** The ids of what anything is stated of. What follows is in their order: a subject is known by its place. */
  subjects: string[];
  /** The statements of each subject, as `about` gives them: JSON in UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where in the bytes each subject begins, and where the last ends. */
  starts: Uint32Array<ArrayBuffer>;
  /** The hashes of the ids of all statements, ascending, and the subject of each. */
  hashes: Uint32Array<ArrayBuffer>;
  owners: Uint32Array<ArrayBuffer>;
  /** The subjects of which each source states something. */
  told: ReadonlyMap<string, Uint32Array>;
}

/** FNV-1a over UTF-16 units: different ids may share a hash, which then leads to either. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Hashes have 32 bits, and whole numbers 53: more subjects than this would not fit in what may be opened. */
const rowsAtMost = 2 ** 21;

/** Packs a catalogue, which is not changed. */
export function pack({ dataset, about }: Catalogue): Packed {
  const { statements, ...rest } = dataset;
  const subjects = distinct(statements.map((s) => s.subject));
  const row = new Map(subjects.map((id, at) => [id, at]));
  const encoder = new TextEncoder();
  const parts = subjects.map((id) => encoder.encode(JSON.stringify(about(id))));
  const starts = new Uint32Array(subjects.length + 1);
  parts.forEach((part, at) => (starts[at + 1] = starts[at]! + part.length));
  const bytes = new Uint8Array(starts.at(-1)!);
  parts.forEach((part, at) => bytes.set(part, starts[at]));
  // A hash and a row side by side in one number, which the typed array sorts without a comparison of ours.
  const keyed = Float64Array.from(statements, (s) => hash(s.id) * rowsAtMost + row.get(s.subject)!).sort();
  return {
    rest,
    subjects,
    bytes,
    starts,
    hashes: Uint32Array.from(keyed, (both) => Math.floor(both / rowsAtMost)),
    owners: Uint32Array.from(keyed, (both) => both % rowsAtMost),
    told: new Map(
      [...groupBy(statements, (s) => s.source)].map(([source, some]) => [
        source,
        Uint32Array.from(distinct(some.map((s) => row.get(s.subject)!))),
      ]),
    ),
  };
}

/** What of a packed dataset can be handed over without being copied. */
export const handed = ({ bytes, starts, hashes, owners }: Packed): ArrayBuffer[] =>
  [bytes, starts, hashes, owners].map(({ buffer }) => buffer);

/** How many subjects stay read. */
const kept = 2000;

/** The catalogue of a packed dataset; `dataset.statements` is read as a whole where anybody asks for that. */
export function unpack({ rest, subjects, bytes, starts, hashes, owners, told }: Packed): Catalogue {
  const row = new Map(subjects.map((id, at) => [id, at]));
  const decoder = new TextDecoder();
  const read = (at: number) =>
    JSON.parse(decoder.decode(bytes.subarray(starts[at], starts[at + 1]))) as Statement[];
  const lately = new Map<number, readonly Statement[]>();
  const of = (at: number): readonly Statement[] => {
    const some = lately.get(at) ?? read(at);
    if (lately.size >= kept) lately.delete(lately.keys().next().value!);
    lately.set(at, some);
    return some;
  };
  const statement = (id: string): Statement | undefined => {
    const key = hash(id);
    let [low, high] = [0, hashes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hashes[middle]! < key) low = middle + 1;
      else high = middle;
    }
    for (; hashes[low] === key; low += 1) {
      const found = of(owners[low]!).find((s) => s.id === id);
      if (found) return found;
    }
    return undefined;
  };
  let all: Statement[] | undefined;
  const dataset: Dataset = {
    ...rest,
    get statements() {
      return (all ??= subjects.flatMap((_, at) => read(at)));
    },
  };
  return {
    dataset,
    ...recordsOf(dataset),
    statements: { get: statement, has: (id) => statement(id) !== undefined, size: hashes.length },
    about: (subject) => (row.has(subject) ? of(row.get(subject)!) : []),
    from: (source) =>
      [...(told.get(source) ?? [])].flatMap((at) => of(at).filter((s) => s.source === source)),
  };
}
