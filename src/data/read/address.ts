import { DatasetError } from '../kit/dataset-error.ts';
import { shorten } from '../kit/visible-text.ts';

/**
 * Resolves the address in `?data=` (a dataset elsewhere) against the address of the page. The returned `name` is host
 * and path, for display.
 * @throws DatasetError if the address is not http(s), has a user name or password, or is at none of the allowed
 * `origins`
 */
export function datasetAddress(
  link: string,
  page: string,
  origins: readonly string[],
): { address: string; name: string } {
  const url = URL.canParse(link, page) ? new URL(link, page) : null;
  const name = shorten(url ? url.host + url.pathname : link);
  const refuse = (reason: string) => new DatasetError('', reason, name);
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('is not an address on the web');
  if (url.username || url.password) throw refuse('has a user name in its address');
  if (!origins.includes(url.origin)) throw refuse(`is at ${url.origin}, from where this site opens no data`);
  return { address: url.href, name };
}
