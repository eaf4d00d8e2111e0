import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';
import { DatasetError } from '../kit/dataset-error.ts';
import type { Progress } from '../read/body.ts';

/** Maximum length of one range request (32 MB), even if the archive’s directory asks for more. */
const largest = 32 * 1024 ** 2;

/** Source of an archive’s bytes: a file on this device, or an address. */
export interface Bytes extends Source {
  /** Length of the archive in bytes; null until it is known. */
  readonly size: number | null;
}

/**
 * Checks that a range of bytes arrived whole. Only the first request may be longer than the file; the lengths of all
 * later ones come from the archive’s directories.
 * @throws DatasetError if bytes are missing
 */
function complete(data: ArrayBuffer, offset: number, length: number): ArrayBuffer {
  if (data.byteLength < length && offset > 0)
    throw new DatasetError('', `is cut: ${length} bytes should stand at ${offset}, ${data.byteLength} do`);
  return data;
}

/** Makes a byte source of a file on this device. */
export const ofBlob = (blob: Blob): Bytes => ({
  size: blob.size,
  getKey: () => '',
  async getBytes(offset, length) {
    const data = await blob.slice(offset, offset + Math.min(length, largest)).arrayBuffer();
    return { data: complete(data, offset, length) };
  },
});

/**
 * Size of the whole file in bytes, from `Content-Range: bytes 0-99/1234`; null if the header is missing or hidden by
 * CORS.
 */
const sizeOf = (response: Response): number | null => {
  const [, size] = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  return size === undefined ? null : Number(size);
};

/**
 * Makes a byte source of an address, by range requests (RFC 9110, 14) without credentials or referrer. The final
 * address after redirects must be at one of the `origins`. The HTTP cache is used as the server allows.
 */
export function overHttp(
  address: string,
  origins: readonly string[],
  progress: Progress = () => {},
  fetcher: typeof fetch = fetch,
): Bytes {
  const refuse = (reason: string) => new DatasetError('', reason);
  let size: number | null = null;
  let bytes = 0;
  let cache: RequestCache = 'default';

  async function getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    if (!(length > 0 && length <= largest)) throw refuse(`asks for ${length} bytes at once`);
    const response = await fetcher(address, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache,
      signal,
    }).catch((error: Error) => {
      throw refuse(`could not be fetched (${error.message})`);
    });
    const { origin } = new URL(response.url || address);
    if (!origins.includes(origin)) throw refuse(`leads to ${origin}, which is not allowed`);
    const tag = response.headers.get('etag');
    const strong = tag === null || tag.startsWith('W/') ? undefined : tag;
    if (etag && strong && strong !== etag) {
      // Bypass the browser’s cache from now on: the archive on the server was replaced, and cached parts belong to the
      // old one.
      cache = 'reload';
      throw new EtagMismatch('the archive was replaced while it was read');
    }
    if (response.status === 416) throw refuse(`is cut: nothing stands at ${offset}`);
    if (!response.ok) throw refuse(`could not be fetched (HTTP ${response.status})`);
    if (response.status !== 206) {
      void response.body?.cancel();
      if (response.headers.get('content-type')?.includes('html'))
        throw refuse('is a web page, not an archive');
      throw refuse('comes from a server that sends no parts of files (Range)');
    }
    size ??= sizeOf(response);
    const data = await response.arrayBuffer().catch((error: Error) => {
      throw refuse(`broke off (${error.message})`);
    });
    bytes += data.byteLength;
    progress(bytes);
    return { data: complete(data, offset, length), etag: strong };
  }

  return {
    get size() {
      return size;
    },
    getKey: () => address,
    getBytes,
  };
}
