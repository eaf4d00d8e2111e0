/**
 * Keeps one whole version of the site for reading without a connection: page, code, data and map together, so that no
 * two versions ever mix. A newer version waits until the reader asks for it.
 */
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** Every file of the site, put here when it is built. */
declare const SITED_FILES: PrecacheEntry[];

const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: string, listener: (event: ExtendableMessage) => void): void;
};
type ExtendableMessage = MessageEvent & { waitUntil(work: Promise<void>): void };

// What a query string asks for is read by the page itself: one page answers every address.
precacheAndRoute(SITED_FILES, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
