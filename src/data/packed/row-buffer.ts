/** What stands in each row of a table, as one run of bytes. */
export interface Rows {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where in the bytes each row begins, and where the last ends. */
  starts: Uint32Array<ArrayBuffer>;
}

/** The tables whose rows are wanted as they are written. */
export type Long = 'sites' | 'places' | 'statements';
export type Written = Record<Long, Rows>;

/** Rows as they come, laid one after the other. */
export class Pile {
  #bytes = new Uint8Array(2 ** 16);
  #starts = [0];

  add(row: Uint8Array): void {
    const [at, end] = [this.#starts.at(-1)!, this.#starts.at(-1)! + row.length];
    if (end > this.#bytes.length) {
      const room = new Uint8Array(2 * end);
      room.set(this.#bytes.subarray(0, at));
      this.#bytes = room;
    }
    this.#bytes.set(row, at);
    this.#starts.push(end);
  }

  /** All of them; nothing is added after that. */
  get rows(): Rows {
    return { bytes: this.#bytes.slice(0, this.#starts.at(-1)), starts: Uint32Array.from(this.#starts) };
  }
}

const encoder = new TextEncoder();

/** Some records as they would be read. */
export function piled(records: readonly unknown[]): Rows {
  const pile = new Pile();
  for (const record of records) pile.add(encoder.encode(JSON.stringify(record)));
  return pile.rows;
}
