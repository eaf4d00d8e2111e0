import type { Dataset } from '../../geo/schema.ts';
import { clean } from './clean.ts';
import { isBlank, JsonMembers } from './json-members.ts';
import { asDataset, DatasetError } from './load.ts';
import { decoded, parsed, RecordReader, shaped, type Written } from './records.ts';
import { grounded, sound } from './sound.ts';

/** Larger datasets are cut into tiles, not sent whole. */
const largest = 256 * 1024 ** 2;

/** How much of a file has come, in bytes. */
export type Progress = (bytes: number) => void;

/** A dataset, and its long tables as they are written. */
export interface Read {
  dataset: Dataset;
  written: Written;
}

/** Places and sites that have passed their checks, before what is stated of them is known. */
export type Ground = Pick<Dataset, 'sites' | 'places'> & { written: Pick<Written, 'sites' | 'places'> };

/** Tells the bytes of a body, one piece after the other. */
async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  file: string,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: Error) => {
        throw new DatasetError(file, '', `broke off after ${bytes} bytes (${error.message})`);
      });
      if (done) return;
      bytes += value.length;
      if (bytes > largest) throw new DatasetError(file, '', `is larger than ${largest / 1024 ** 2} MB`);
      yield value;
      progress(bytes);
    }
  } finally {
    // Of what is refused, nothing more is fetched.
    void reader.cancel().catch(() => {});
  }
}

/** The fault of a file that does not begin as a dataset does. */
function otherwise(text: string, file: string): DatasetError {
  if (/^\s*</.test(text)) return new DatasetError(file, '', 'is a web page, not a dataset');
  try {
    shaped(parsed(text, file), file);
  } catch (error) {
    return error as DatasetError;
  }
  return new DatasetError(file, '', 'is not a dataset');
}

const brace = 0x7b;
const byteOrderMark = [0xef, 0xbb, 0xbf];

const joined = async (pieces: Uint8Array[]): Promise<Uint8Array> =>
  new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());

/** What has come once something other than white space has, from there on, without a byte order mark. */
async function headOf(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  let first = true;
  for (;;) {
    const { done, value } = await pieces.next();
    if (value) head = head.length ? await joined([head, value]) : value;
    if (first && !done && head.length < byteOrderMark.length) continue;
    if (first && byteOrderMark.every((byte, i) => head[i] === byte))
      head = head.subarray(byteOrderMark.length);
    first = false;
    let begins = 0;
    while (isBlank(head[begins]!)) begins += 1;
    if (begins < head.length) return head.subarray(begins);
    // White space is not kept: however much of it comes, it is looked at once.
    head = new Uint8Array();
    if (done) return head;
  }
}

/**
 * The dataset that a text of somebody else holds, trusting nothing in it.
 * @throws DatasetError naming the file, the record and the reason
 */
export function checked(text: string, file: string): Dataset {
  const data = parsed(text, file);
  clean(data, file);
  return sound(asDataset(shaped(data, file), file), file);
}

/**
 * Reads a dataset that somebody else has made, trusting nothing in it: every field is checked against the whole schema
 * as it comes, and every reference followed. Takes seconds for a large one; meant for a worker. `ground` is called as
 * soon as places and sites have all come, if they hold together.
 * @throws DatasetError naming the file, the record and the reason
 */
export async function readStranger(
  body: ReadableStream<Uint8Array>,
  file: string,
  progress: Progress = () => {},
  ground: (ground: Ground) => void = () => {},
): Promise<Read> {
  const ended = new Set<string>();
  const records = new RecordReader(file, (table) => {
    ended.add(table);
    if ((table !== 'sites' && table !== 'places') || !(ended.has('sites') && ended.has('places'))) return;
    const { sites, places } = records.tables;
    grounded({ sites, places }, file);
    ground({ sites, places, written: records.written });
  });
  const pieces = piecesOf(body, file, progress);
  const head = await headOf(pieces);
  if (head.find((byte) => !isBlank(byte)) !== brace) {
    const all = [head];
    for await (const piece of pieces) all.push(piece);
    throw otherwise(decoded(await joined(all), file), file);
  }
  try {
    const members = new JsonMembers(records);
    members.push(head);
    for await (const piece of pieces) members.push(piece);
    members.end();
  } catch (error) {
    if (error instanceof SyntaxError) throw new DatasetError(file, '', `is not JSON (${error.message})`);
    throw error;
  }
  const { dataset, written } = records.end();
  return { dataset: sound(asDataset(dataset, file), file), written };
}

/**
 * Fetches such a dataset without telling its host who asks. Wherever the address leads, what answers must stand on one
 * of the `origins`.
 * @throws DatasetError as above, and where it cannot be fetched
 */
export async function fetchStranger(
  address: string,
  file: string,
  origins: readonly string[],
  progress?: Progress,
  fetcher: typeof fetch = fetch,
  ground?: (ground: Ground) => void,
): Promise<Read> {
  const options: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' };
  const response = await fetcher(address, options).catch((error: Error) => {
    throw new DatasetError(file, '', `could not be fetched (${error.message})`);
  });
  if (!response.ok) throw new DatasetError(file, '', `could not be fetched (HTTP ${response.status})`);
  const { origin } = new URL(response.url || address);
  if (!origins.includes(origin)) throw new DatasetError(file, '', `leads to ${origin}, which is not allowed`);
  if (!response.body) throw new DatasetError(file, '', 'is empty');
  return readStranger(response.body, file, progress, ground);
}
