/**
 * Keeps one whole version of the site for reading without a connection: page, code, data and map together, so that no
 * two versions ever mix. A newer version waits until the reader asks for it.
 */
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** Every file of the site, put here when it is built. */
declare const SITED_FILES: Entry[];
type Entry = Exclude<PrecacheEntry, string>;

const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
  addEventListener(type: string, listener: (event: ExtendableMessage) => void): void;
};
type ExtendableMessage = MessageEvent & { waitUntil(work: Promise<void>): void };

/** Workbox fetches one file after another. So many do so side by side, as a browser has connections to one host. */
const lanes = 6;
/** A file stays in its lane from version to version: what has not changed is not fetched again. */
const laneOf = ({ url }: Entry) =>
  [...url].reduce((sum, character) => sum + character.charCodeAt(0), 0) % lanes;
const keepers = Array.from({ length: lanes }, (_, lane) => {
  const keeper = new PrecacheController({ cacheName: `sited ${worker.registration.scope} ${lane}` });
  keeper.addToCacheList(SITED_FILES.filter((file) => laneOf(file) === lane));
  // What a query string asks for is read by the page itself: one page answers every address.
  registerRoute(new PrecacheRoute(keeper, { ignoreURLParametersMatching: [/./], cleanURLs: false }));
  return keeper;
});

worker.addEventListener('install', (event) => keepers.forEach((keeper) => keeper.install(event)));
worker.addEventListener('activate', (event) => keepers.forEach((keeper) => keeper.activate(event)));
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
