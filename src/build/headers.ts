import type { OnlineLayer } from '../state/online.ts';

/** The hosts beside its own that a deployment lets the page speak to. */
export interface Beyond {
  online: OnlineLayer | null;
  /** Origins from which `?data=` may be opened. */
  data: readonly string[];
}

/**
 * What may run and be reached: nothing but the site's own files. The online layer and the data of others that a
 * deployment has configured open the policy to their own hosts alone.
 *
 * Anybody may frame the page, because it is made to be embedded: it has no login and keeps nothing that a click
 * could give away. The two policies of Trusted Types are Svelte's own and the one of `trusted.ts`.
 */
function contentSecurityPolicy({ online, data }: Beyond): string {
  const layer = online ? [new URL(online.url.replace(/[{}]/g, '')).origin] : [];
  return Object.entries({
    'default-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', ...layer],
    'connect-src': ["'self'", ...new Set([...layer, ...data])],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // The dialog that gives the code to embed the page shows it embedded.
    'frame-src': ["'self'"],
    'frame-ancestors': ['*'],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['svelte-trusted-html', 'default'],
  })
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
}

/**
 * The headers of every response, whatever the server. `Strict-Transport-Security` is left to the deployment, which
 * alone knows whether its whole host speaks TLS.
 */
export const headers = (beyond: Beyond): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(beyond),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // The data and the embedded page are for everybody.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
});

/** What may be kept without asking, by the beginning of its path: files with a hash in their name never change. */
export const kept = {
  '/assets/': 'public, max-age=31536000, immutable',
  '/basemap/': 'public, max-age=86400, stale-while-revalidate=604800',
} as const;

/** Everything else is asked for again, and answered in a few bytes where it is the same. */
export const revalidated = 'no-cache';

/** The `Cache-Control` of a path under the site's address, beginning with a slash. */
export const cacheControl = (path: string): string =>
  Object.entries(kept).find(([folder]) => path.startsWith(folder))?.[1] ?? revalidated;
