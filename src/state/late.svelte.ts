/** Code module loaded on demand: fetched at first use, then available synchronously as `value`. */
export class Late<T> {
  /** The loaded module; null until it is loaded. Reactive (Svelte). */
  value: T | null = $state.raw(null);
  #coming: Promise<T> | null = null;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Fetches the module once; tries again if the last try failed. */
  fetch(): Promise<T> {
    this.#coming ??= this.#load().then(
      (value) => (this.value = value),
      (error: unknown) => {
        this.#coming = null;
        throw error;
      },
    );
    return this.#coming;
  }

  /** Fetches the module before it is needed; a failure is ignored. */
  prefetch(): void {
    this.fetch().catch(() => {});
  }
}

/** Functions that repeat work which failed because code could not be fetched; a notice offers them to the reader. */
export const stalled: { retries: readonly (() => void)[] } = $state({ retries: [] });

/**
 * Runs work that needs code loaded on demand. If it fails, a notice offers to try again, for work that has no visible
 * place for a message.
 * @returns the result; null if the work failed
 */
export function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  return work().catch(() => {
    stalled.retries = [...stalled.retries, () => void attempt(work)];
    return null;
  });
}
