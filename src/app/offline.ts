import { connection } from '../state/connection.svelte.ts';
import { reload } from '../state/permalink.svelte.ts';

/** A version that was fetched while another is shown waits until the reader takes it; the address stays. */
function offer(registration: ServiceWorkerRegistration): void {
  if (!registration.waiting) return;
  connection.take = () => {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    registration.waiting?.postMessage('take over');
  };
  connection.newer = true;
}

/** A reader who asks for little to be fetched is not sent the whole site. */
const sparing = () =>
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
    // Without a connection there is nothing newer to be had.
    if (!document.hidden) registration.update().catch(() => {});
  });
}

/**
 * Keeps the site for reading without a connection, and says when there is none or when a newer version is ready. Where
 * the browser does not let it be kept, the page works as it does anywhere else.
 */
export function keepForOffline(): void {
  const look = () => (connection.lost = !navigator.onLine);
  addEventListener('online', look);
  addEventListener('offline', look);
  look();
  // Not said where it fails: nothing on the page is missing, and the next visit registers it.
  if (import.meta.env.PROD && 'serviceWorker' in navigator && !sparing()) register().catch(() => {});
}
