import type { Dataset } from '../../../geo/model/schema.ts';
import { withDefaults } from './defaults.ts';
import { clean, parsed, Sanitizer } from './sanitize.ts';
import { JsonMembers } from './json-members.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import type { SitesAndPlaces } from '../packed/packed.ts';
import { pipeBody, type Progress } from './body.ts';
import { OtherFile, RecordReader, matchSchema, type ReadResult } from './records.ts';
import { checkIntegrity } from './integrity.ts';

const brace = 0x7b;

/**
 * Parses an untrusted text as a dataset: sanitises it, checks it by the full schema, and checks the integrity of its
 * records.
 * @throws DatasetError naming the record and the reason
 */
export function parseUntrusted(text: string): Dataset {
  const data = parsed(text);
  clean(data);
  return checkIntegrity(withDefaults(matchSchema(data)));
}

/**
 * Reads an untrusted dataset from a stream: checks every record by the full schema as it arrives, and at the end the
 * integrity of all. Takes seconds for a large dataset, so it runs in a worker. `onSites` is called once all sites and
 * places are checked.
 * @throws DatasetError naming the record and the reason
 */
export async function readUntrusted(
  body: ReadableStream<Uint8Array>,
  progress: Progress = () => {},
  onSites: (found: SitesAndPlaces) => void = () => {},
): Promise<ReadResult> {
  const records = new RecordReader(onSites);
  const begin = (first?: number) =>
    first === brace ? new JsonMembers(new Sanitizer(records)) : new OtherFile();
  await pipeBody(body, begin, progress).catch((error: Error) => {
    throw error instanceof SyntaxError ? new DatasetError('', `is not JSON (${error.message})`) : error;
  });
  return records.end();
}

/**
 * Fetches an untrusted dataset without credentials or referrer, and reads it. The final address after redirects must be
 * at one of the `origins`.
 * @throws DatasetError if the dataset cannot be fetched, or naming the record at fault and the reason
 */
export async function fetchUntrusted(
  address: string,
  origins: readonly string[],
  progress?: Progress,
  fetcher: typeof fetch = fetch,
  onSites?: (found: SitesAndPlaces) => void,
): Promise<ReadResult> {
  const options: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' };
  const response = await fetcher(address, options).catch((error: Error) => {
    throw new DatasetError('', `could not be fetched (${error.message})`);
  });
  if (!response.ok) throw new DatasetError('', `could not be fetched (HTTP ${response.status})`);
  const { origin } = new URL(response.url || address);
  if (!origins.includes(origin)) throw new DatasetError('', `leads to ${origin}, which is not allowed`);
  if (!response.body) throw new DatasetError('', 'is empty');
  return readUntrusted(response.body, progress, onSites);
}
