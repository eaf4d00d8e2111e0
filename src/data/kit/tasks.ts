interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/**
 * Yields to the browser between two slices of long work, so that it can handle input and draw. Resumes before tasks that
 * are queued later by `scheduler.yield`, or by a timer where that is missing.
 */
export const pause = (): Promise<void> =>
  (globalThis as Yielding).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));

/** Milliseconds of a slice of work: half of a frame. */
const patience = 8;

/** Runs work in time slices; it can be interrupted at each `yield`. @returns its result */
export async function runInSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const begun = performance.now();
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() - begun < patience);
    await pause();
  }
}

/** Runs the same kind of work without interruption. */
export function runToEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
