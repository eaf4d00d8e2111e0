import type { OnlineLayer } from '../state/online.ts';

/** Hosts other than the page’s own to which a deployment lets the page connect. */
export interface ExternalHosts {
  online: OnlineLayer | null;
  /** Origins from which `?data=` may open datasets. */
  data: readonly string[];
}

/**
 * Value of the header `Content-Security-Policy`: allows the website’s own files, and the hosts of the online map and of
 * external data that the deployment has configured. Any page may frame this one, because it is made to be embedded: it
 * has no login and stores nothing that a click could give away. Two policies of Trusted Types are allowed: Svelte’s own
 * and that of `app/trusted-types.ts`.
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
    // Allow frames of this website, because the share dialog previews the embedded page.
    'frame-src': ["'self'"],
    'frame-ancestors': ['*'],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['svelte-trusted-html', 'default'],
  })
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
}

/**
 * HTTP headers of every response, for any server. `Strict-Transport-Security` is left to the deployment: only it knows
 * whether its whole host uses TLS.
 */
export const headers = (hosts: ExternalHosts): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(hosts),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Let other websites read the data and embed the page.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
});

/**
 * Header `Cache-Control` of paths that may be cached, by the beginning of the path: files with a hash in their name
 * never change.
 */
export const cached = {
  '/assets/': 'public, max-age=31536000, immutable',
  '/basemap/': 'public, max-age=86400, stale-while-revalidate=604800',
} as const;

/**
 * Header `Cache-Control` of all other paths: the browser asks each time, and gets an empty response if nothing changed.
 */
export const revalidated = 'no-cache';

/** Value of `Cache-Control` for a path under the website’s address, beginning with a slash. */
export const cacheControl = (path: string): string =>
  Object.entries(cached).find(([folder]) => path.startsWith(folder))?.[1] ?? revalidated;
