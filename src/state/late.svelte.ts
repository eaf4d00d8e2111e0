/** A lazily loaded module: fetched on first use, then available synchronously. */
export class Late<T> {
  /** Null until it is loaded. */
  value: T | null = $state.raw(null);
  #coming: Promise<T> | null = null;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Fetches it once; again after a failure. */
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

  /** Fetches it before its first use, ignoring a failure. */
  prefetch(): void {
    this.fetch().catch(() => {});
  }
}

/** Retries of failed work that has no place of its own on the page; shown in a notice. */
export const stalled: { retries: readonly (() => void)[] } = $state({ retries: [] });

/**
 * Runs work that needs lazily loaded code and has no place of its own on the page. If it fails, a notice offers a retry.
 * @returns the result; null if the work failed
 */
export function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  return work().catch(() => {
    stalled.retries = [...stalled.retries, () => void attempt(work)];
    return null;
  });
}
