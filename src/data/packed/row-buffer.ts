/** Table of records as bytes: the JSON of each record in UTF-8, one after the other. */
export interface RowBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  /** Offset in `bytes` at which each record begins, followed by the end of the last one. */
  starts: Uint32Array<ArrayBuffer>;
}

/** Tables that are packed as bytes, because they may be long. */
export type LongTable = 'sites' | 'places' | 'statements';
export type RowBuffers = Record<LongTable, RowBuffer>;

/** Collects records, given as JSON bytes, into a row buffer (table of records as bytes). */
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

  /** Table of all records added so far as bytes, copied. */
  get buffer(): RowBuffer {
    return { bytes: this.#bytes.slice(0, this.#starts.at(-1)), starts: Uint32Array.from(this.#starts) };
  }
}

const encoder = new TextEncoder();

/** Converts records to a row buffer (table of records as JSON bytes). */
export function rowBufferOf(records: readonly unknown[]): RowBuffer {
  const pile = new RowBufferWriter();
  for (const record of records) pile.add(encoder.encode(JSON.stringify(record)));
  return pile.buffer;
}
