import { getDotPath, safeParse } from 'valibot';
import { Dataset } from '../../geo/schema.ts';
import { clean } from './clean.ts';
import { asDataset, DatasetError } from './load.ts';
import { sound } from './sound.ts';

/** Larger datasets are cut into tiles, not sent whole. */
const largest = 256 * 1024 ** 2;

/** How much of a file has come, in bytes. */
export type Progress = (bytes: number) => void;

async function textOf(body: ReadableStream<Uint8Array>, file: string, progress: Progress): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new DatasetError(file, '', 'is not UTF-8 text');
    }
  };
  for (;;) {
    const { done, value } = await reader.read().catch((error: Error) => {
      throw new DatasetError(file, '', `broke off after ${bytes} bytes (${error.message})`);
    });
    if (done) return text + decode();
    bytes += value.length;
    if (bytes > largest) {
      void reader.cancel();
      throw new DatasetError(file, '', `is larger than ${largest / 1024 ** 2} MB`);
    }
    text += decode(value);
    progress(bytes);
  }
}

function parsed(text: string, file: string): unknown {
  if (/^\s*</.test(text)) throw new DatasetError(file, '', 'is a web page, not a dataset');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DatasetError(file, '', `is not JSON (${(error as Error).message})`);
  }
}

/** The first fault against the schema: the record, and which of its fields is wrong. */
function shaped(data: unknown, file: string): Dataset {
  const { success, output, issues } = safeParse(Dataset, data, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  const [table, at, ...field] = (getDotPath(issue) ?? '').split('.');
  const id = at && (data as Record<string, { id?: unknown }[]>)[table!]?.[Number(at)]?.id;
  const record = `${table}${at ? `[${at}]` : ''}${typeof id === 'string' ? ` (${id})` : ''}`;
  throw new DatasetError(file, record, [field.join('.'), issue.message].filter(Boolean).join(': '));
}

/**
 * Reads a dataset that somebody else has made, trusting nothing in it: every field is checked against the whole schema,
 * and every reference followed. Takes seconds for a large one; meant for a worker.
 * @throws DatasetError naming the file, the record and the reason
 */
export async function readStranger(
  body: ReadableStream<Uint8Array>,
  file: string,
  progress: Progress = () => {},
): Promise<Dataset> {
  const data = parsed(await textOf(body, file, progress), file);
  clean(data, file);
  return sound(asDataset(shaped(data, file), file), file);
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
): Promise<Dataset> {
  const options: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' };
  const response = await fetcher(address, options).catch((error: Error) => {
    throw new DatasetError(file, '', `could not be fetched (${error.message})`);
  });
  if (!response.ok) throw new DatasetError(file, '', `could not be fetched (HTTP ${response.status})`);
  const { origin } = new URL(response.url || address);
  if (!origins.includes(origin)) throw new DatasetError(file, '', `leads to ${origin}, which is not allowed`);
  if (!response.body) throw new DatasetError(file, '', 'is empty');
  return readStranger(response.body, file, progress);
}
