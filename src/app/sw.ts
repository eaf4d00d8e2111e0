/**
 * Service worker: stores one whole version of the website for reading offline – page, code, data and map together, so
 * that two versions never mix. A newer version waits until the reader accepts it.
 */
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** All files of the website to store; the build inserts the list. */
declare const SITED_FILES: Entry[];
type Entry = Exclude<PrecacheEntry, string>;

const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
  addEventListener(type: string, listener: (event: ExtendableMessage) => void): void;
};
type ExtendableMessage = MessageEvent & { waitUntil(work: Promise<void>): void };

/**
 * Number of Workbox controllers that fetch in parallel, because each fetches one file after another; as many as a
 * browser opens connections to one host.
 */
const lanes = 6;
/**
 * Number of the controller that stores a file; the same in every version of the website, so that an unchanged file is
 * not fetched again.
 */
const laneOf = ({ url }: Entry) =>
  [...url].reduce((sum, character) => sum + character.charCodeAt(0), 0) % lanes;
const controllers = Array.from({ length: lanes }, (_, lane) => {
  const controller = new PrecacheController({ cacheName: `sited ${worker.registration.scope} ${lane}` });
  controller.addToCacheList(SITED_FILES.filter((file) => laneOf(file) === lane));
  // Ignore the query string, which only the page reads: one cached page answers every address.
  registerRoute(new PrecacheRoute(controller, { ignoreURLParametersMatching: [/./], cleanURLs: false }));
  return controller;
});

worker.addEventListener('install', (event) => controllers.forEach((controller) => controller.install(event)));
worker.addEventListener('activate', (event) =>
  controllers.forEach((controller) => controller.activate(event)),
);
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
