import type { Component } from 'svelte';

/** A part of the page that only a choice opens: fetched at the first, and there at once from then on. */
export class Late<Props extends Record<string, unknown>> {
  part: Component<Props> | null = $state.raw(null);
  failed = $state(false);
  readonly #load: () => Promise<{ default: Component<Props> }>;

  constructor(load: () => Promise<{ default: Component<Props> }>) {
    this.#load = load;
  }

  async fetch(): Promise<void> {
    this.failed = false;
    try {
      this.part ??= (await this.#load()).default;
    } catch {
      this.failed = true;
    }
  }
}
