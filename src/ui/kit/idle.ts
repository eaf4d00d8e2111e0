/** Milliseconds after which it is done even if the page has never been idle. */
const latest = 2000;

/** Does some work when nothing else is to be done. @returns what calls it off */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const wait = setTimeout(work, 200);
    return () => clearTimeout(wait);
  }
  const wait = requestIdleCallback(work, { timeout: latest });
  return () => cancelIdleCallback(wait);
}
