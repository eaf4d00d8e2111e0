/** Code module loaded on demand: fetched at first use, then available synchronously as `value`. */
export class Late<T> {
  /** The loaded module; null until it is loaded. Reactive. */
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

  /** Fetches the module before its first use; a failure is ignored. */
  prefetch(): void {
    this.fetch().catch(() => {});
  }
}

/** Functions that retry failed work; a notice offers them, as the work has no place of its own on the page. */
export const stalled: { retries: readonly (() => void)[] } = $state({ retries: [] });

/**
 * Runs work that needs code loaded on demand and has no place of its own on the page. If the work fails, a notice
 * offers to retry it.
 * @returns the result; null if the work failed
 */
export function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  return work().catch(() => {
    stalled.retries = [...stalled.retries, () => void attempt(work)];
    return null;
  });
}
