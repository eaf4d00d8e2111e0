import type { OnlineLayer } from '../state/online.ts';

/** Hosts other than its own to which a deployment lets the page connect. */
export interface ExternalHosts {
  online: OnlineLayer | null;
  /** Origins from which `?data=` may open datasets. */
  data: readonly string[];
}

/**
 * Allows the site's own files alone, and the hosts of the online layer and of foreign data that a deployment has
 * configured.
 *
 * Any page may frame this one, because it is made to be embedded: it has no login and stores nothing that a click could
 * give away. The two policies of Trusted Types are Svelte's own and that of `app/trusted-types.ts`.
 */
function contentSecurityPolicy({ online, data }: ExternalHosts): string {
  const layer = online ? [new URL(online.url.replace(/[{}]/g, '')).origin] : [];
  return Object.entries({
    'default-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', ...layer],
    'connect-src': ["'self'", ...new Set([...layer, ...data])],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // The share dialog previews the embedded page.
    'frame-src': ["'self'"],
    'frame-ancestors': ['*'],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['svelte-trusted-html', 'default'],
  })
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
}

/**
 * Headers of every response, for any server. `Strict-Transport-Security` is left to the deployment: only it knows
 * whether its whole host uses TLS.
 */
export const headers = (hosts: ExternalHosts): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(hosts),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Other sites may read the data and embed the page.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
});

/** `Cache-Control` of paths that may be cached, by their beginning: files with a hash in their name never change. */
export const cached = {
  '/assets/': 'public, max-age=31536000, immutable',
  '/basemap/': 'public, max-age=86400, stale-while-revalidate=604800',
} as const;

/** `Cache-Control` of all other paths: revalidated each time, with an empty response if unchanged. */
export const revalidated = 'no-cache';

/** The `Cache-Control` of a path under the site's address, beginning with a slash. */
export const cacheControl = (path: string): string =>
  Object.entries(cached).find(([folder]) => path.startsWith(folder))?.[1] ?? revalidated;
