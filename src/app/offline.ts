import { connection } from '../state/connection.svelte.ts';
import { reload } from '../state/permalink.svelte.ts';

/**
 * Offers a newer version of the website that is waiting; when the reader accepts, the page reloads with it at the same
 * address.
 */
function offer(registration: ServiceWorkerRegistration): void {
  if (!registration.waiting) return;
  connection.take = () => {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    registration.waiting?.postMessage('take over');
  };
  connection.newer = true;
}

/** True if the browser is set to save data; the whole website is then not stored. */
const savesData = () =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('sw.js');
  const controlled = navigator.serviceWorker.controller !== null;
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) offer(registration);
    });
  };
  registration.addEventListener('updatefound', watch);
  if (controlled) offer(registration);
  document.addEventListener('visibilitychange', () => {
    // Ignore a failed check for a newer version, as when offline: it is repeated when the page is next shown or hidden.
    if (!document.hidden) registration.update().catch(() => {});
  });
}

/**
 * Stores the website for reading offline with a service worker, and reports a lost connection or a newer version. Where
 * the browser allows no service worker, the page works without one.
 */
export function enableOffline(): void {
  const check = () => (connection.lost = !navigator.onLine);
  addEventListener('online', check);
  addEventListener('offline', check);
  check();
  // Do not report if the service worker cannot be registered: nothing is missing from the page, and the next visit
  // tries again.
  if (import.meta.env.PROD && 'serviceWorker' in navigator && !savesData()) register().catch(() => {});
}
