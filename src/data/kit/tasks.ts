interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/**
 * Pauses long work so that the browser can handle input and draw. With `scheduler.yield` the work resumes before tasks
 * that are queued later; where it is missing, a timer is used.
 */
export const pause = (): Promise<void> =>
  (globalThis as Yielding).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));

/** Milliseconds of work between two pauses: half of the time that one frame of animation has. */
const patience = 8;

/**
 * Runs long work, given as a generator, in time slices with pauses between; the work can be interrupted at each
 * `yield`.
 * @returns the generator’s result
 */
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

/**
 * Runs long work, given as a generator, to its end without pauses.
 * @returns the generator’s result
 */
export function runToEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
