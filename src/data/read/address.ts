import { DatasetError } from '../kit/dataset-error.ts';
import { inShort } from '../kit/visible-text.ts';

/**
 * The dataset that `?data=` asks for, read against the address of the page: its own address, and the host and path by
 * which the page names it.
 * @throws DatasetError where it is not on the web, is disguised, or is at none of the `origins`
 */
export function asked(
  link: string,
  page: string,
  origins: readonly string[],
): { address: string; name: string } {
  const url = URL.canParse(link, page) ? new URL(link, page) : null;
  const name = inShort(url ? url.host + url.pathname : link);
  const refuse = (reason: string) => new DatasetError('', reason, name);
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('is not an address on the web');
  if (url.username || url.password) throw refuse('has a user name in its address');
  if (!origins.includes(url.origin)) throw refuse(`is at ${url.origin}, from where this site opens no data`);
  return { address: url.href, name };
}
