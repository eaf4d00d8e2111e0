import { entryFault, type Check } from './report.ts';

/** Reason why a web address is malformed (WHATWG URL Standard), or null. */
function malformed(address: string): string | null {
  if (!URL.canParse(address)) return 'is not an address';
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return 'is not an http(s) address';
  if (!/^[^.]+(\.[^.]+)+$/.test(hostname)) return 'has a host without a dot';
  if (username || password) return 'holds credentials';
  return /\s/.test(address) ? 'holds white space' : null;
}

/** Checks that every web address in the dataset is a well-formed http(s) address. */
export const addresses: Check = (input) => [
  ...input.sources.flatMap(({ file, source }) => {
    const reason = source.url && malformed(source.url);
    return reason ? [{ file, record: 'url', reason: `“${source.url}” ${reason}` }] : [];
  }),
  ...input.places.flatMap((place) => {
    const { url } = place.obtained;
    const reason = url && malformed(url);
    return reason ? [entryFault(input, 'places', place, `“${url}” ${reason}`)] : [];
  }),
];

/**
 * Checks that every source was really read: its article text is available, or its web address is in the research notes.
 */
export const collected: Check = ({ sources }, world) =>
  sources.flatMap(({ file, source }) =>
    source.article || (source.url && world.addresses?.has(source.url)) || !world.addresses
      ? []
      : [{ file, record: 'url', reason: `“${source.url ?? 'no address'}” is not among the collected facts` }],
  );
