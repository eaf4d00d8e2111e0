import type { OnlineLayer } from './deployment.ts';

/**
 * The response headers of a deployment. The same ones are served by `npm start` and to the journey tests. Only a
 * configured online layer opens the policy, to its own host alone.
 */
export function headers(online: OnlineLayer | null): Record<string, string> {
  const host = online ? ` ${new URL(online.url.replace(/[{}]/g, '')).origin}` : '';
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      `img-src 'self' data: blob:${host}`,
      "worker-src 'self' blob:",
      `connect-src 'self'${host}`,
      "font-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
