/** Latest start of the work even if the page is never idle, in ms. */
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
