interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/**
 * Ends the task at hand and goes on in the next: between two pieces of long work the browser can answer the reader and
 * draw. `scheduler.yield` comes back before work that was asked for later; where it is missing, a timer does.
 */
export const pause = (): Promise<void> =>
  (globalThis as Yielding).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));

/** Milliseconds after which nobody may be kept waiting for work that can be interrupted: half of a frame. */
const patience = 8;

/** Does work that may be interrupted at each `yield`, a little at a time. @returns what it comes to */
export async function unhurried<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const begun = performance.now();
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() - begun < patience);
    await pause();
  }
}

/** Does such work at once. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
