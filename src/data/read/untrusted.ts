import type { Dataset } from '../../../geo/model/schema.ts';
import { clean, parsed, Sanitizer } from './sanitize.ts';
import { JsonMembers } from './json-members.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import type { Ground } from '../packed/packed.ts';
import { pour, type Progress } from './body.ts';
import { Otherwise, RecordReader, shaped, type Read } from './records.ts';
import { sound } from './integrity.ts';

const brace = 0x7b;

/**
 * The dataset that a text of somebody else holds, trusting nothing in it.
 * @throws DatasetError naming the record and the reason
 */
export function checked(text: string): Dataset {
  const data = parsed(text);
  clean(data);
  return sound(shaped(data));
}

/**
 * Reads a dataset that somebody else has made, trusting nothing in it: every field is checked against the whole schema
 * as it comes, and every reference followed. Takes seconds for a large one; meant for a worker. `ground` is called as
 * soon as places and sites have all come, if they hold together.
 * @throws DatasetError naming the record and the reason
 */
export async function readStranger(
  body: ReadableStream<Uint8Array>,
  progress: Progress = () => {},
  ground: (ground: Ground) => void = () => {},
): Promise<Read> {
  const records = new RecordReader(ground);
  const begin = (first?: number) =>
    first === brace ? new JsonMembers(new Sanitizer(records)) : new Otherwise();
  await pour(body, begin, progress).catch((error: Error) => {
    throw error instanceof SyntaxError ? new DatasetError('', `is not JSON (${error.message})`) : error;
  });
  return records.end();
}

/**
 * Fetches such a dataset without telling its host who asks. Wherever the address leads, what answers must stand on one
 * of the `origins`.
 * @throws DatasetError as above, and where it cannot be fetched
 */
export async function fetchStranger(
  address: string,
  origins: readonly string[],
  progress?: Progress,
  fetcher: typeof fetch = fetch,
  ground?: (ground: Ground) => void,
): Promise<Read> {
  const options: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' };
  const response = await fetcher(address, options).catch((error: Error) => {
    throw new DatasetError('', `could not be fetched (${error.message})`);
  });
  if (!response.ok) throw new DatasetError('', `could not be fetched (HTTP ${response.status})`);
  const { origin } = new URL(response.url || address);
  if (!origins.includes(origin)) throw new DatasetError('', `leads to ${origin}, which is not allowed`);
  if (!response.body) throw new DatasetError('', 'is empty');
  return readStranger(response.body, progress, ground);
}
