import type { OnlineLayer } from '../state/online.ts';

/**
 * Reads the online map of the deployment from the build’s environment: `SITED_ONLINE_URL`, `SITED_ONLINE_LABEL` and
 * `SITED_ONLINE_ATTRIBUTION`; null if none is configured.
 * @throws Error if the address is not http(s), or label or attribution is missing
 */
export function onlineLayer(env: Record<string, string | undefined>): OnlineLayer | null {
  const { SITED_ONLINE_URL: url, SITED_ONLINE_LABEL: label, SITED_ONLINE_ATTRIBUTION: attribution } = env;
  if (!url) return null;
  if (!/^https?:$/.test(new URL(url).protocol)) throw new Error(`SITED_ONLINE_URL is not http(s): ${url}`);
  if (!label || !attribution)
    throw new Error('SITED_ONLINE_URL needs SITED_ONLINE_LABEL and SITED_ONLINE_ATTRIBUTION beside it');
  return { url, label, attribution };
}

/**
 * Reads from the build’s environment the origins whose datasets `?data=` may open beside the website’s own:
 * `SITED_DATA_ORIGINS`, separated by spaces.
 * @throws Error if one is not the origin of an http(s) address
 */
export function dataOrigins(env: Record<string, string | undefined>): string[] {
  return (env.SITED_DATA_ORIGINS ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => {
      if (!/^https?:\/\/[\w.-]+(:\d+)?$/.test(text) || !URL.canParse(text))
        throw new Error(
          `SITED_DATA_ORIGINS holds “${text}”, which is not an origin such as https://data.example`,
        );
      return text;
    });
}

/**
 * Reads from the build’s environment the address at which the page will be served (`SITED_ADDRESS`), with a slash at
 * its end; null if it is not set.
 * @throws Error if it is not an http(s) address without query and fragment
 */
export function siteAddress({ SITED_ADDRESS: text }: Record<string, string | undefined>): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`SITED_ADDRESS is not an http(s) address without query and fragment: ${text}`);
  return url.href.replace(/\/*$/, '/');
}
