/** Records of a table as JSON in UTF-8, one after the other. */
export interface RowBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  /** Offset of each row in `bytes`, followed by the end of the last row. */
  starts: Uint32Array<ArrayBuffer>;
}

/** Tables that are packed as bytes, because they may be long. */
export type LongTable = 'sites' | 'places' | 'statements';
export type RowBuffers = Record<LongTable, RowBuffer>;

/** Builds a row buffer by adding records, given as JSON bytes. */
export class RowBufferWriter {
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

  /** Row buffer of all records added so far, as a copy. */
  get buffer(): RowBuffer {
    return { bytes: this.#bytes.slice(0, this.#starts.at(-1)), starts: Uint32Array.from(this.#starts) };
  }
}

const encoder = new TextEncoder();

/** Makes a row buffer of some records. */
export function rowBufferOf(records: readonly unknown[]): RowBuffer {
  const pile = new RowBufferWriter();
  for (const record of records) pile.add(encoder.encode(JSON.stringify(record)));
  return pile.buffer;
}
