/** Code that is fetched when it is first needed, and is there at once from then on. */
export class Late<T> {
  /** Null until it is here. */
  value: T | null = $state.raw(null);
  #coming: Promise<T> | null = null;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Fetches it, anew where that failed before. */
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

  /** Fetches it ahead of its use, which fetches it anew where this fails. */
  prefetch(): void {
    this.fetch().catch(() => {});
  }
}

/** Retries of work whose late code could not be fetched and which has no place of its own on the page. */
export const stalled: { retries: readonly (() => void)[] } = $state({ retries: [] });

/**
 * Does work that needs late code and has no place of its own on the page. If it fails, a notice offers to try again.
 * @returns what the work gives; null if it has failed
 */
export function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  return work().catch(() => {
    stalled.retries = [...stalled.retries, () => void attempt(work)];
    return null;
  });
}
