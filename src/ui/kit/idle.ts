/** Time in milliseconds after which the work starts even if the page is never idle. */
const timeout = 2000;

/** Runs work when the page is idle. @returns a function that cancels it */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const wait = setTimeout(work, 200);
    return () => clearTimeout(wait);
  }
  const wait = requestIdleCallback(work, { timeout });
  return () => cancelIdleCallback(wait);
}
