import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Number of bytes of buffered texts at which they are written to the temporary file. */
const together = 1 << 20;

/** Temporary file for texts that memory cannot hold: added in order, then read in any order. */
export class Spill {
  readonly #path: string;
  readonly #file: number;
  readonly #starts: number[] = [0];
  #waiting: Buffer[] = [];
  #held = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'w+');
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.#waiting.push(bytes);
    this.#held += bytes.length;
    this.#starts.push(this.#starts.at(-1)! + bytes.length);
    if (this.#held >= together) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#waiting = [];
    this.#held = 0;
  }

  /** Reads one of the texts in the temporary file, by its number in the order of adding, counted from 0. */
  read(at: number): string {
    if (this.#held) this.#flush();
    const [start, end] = [this.#starts[at]!, this.#starts[at + 1]!];
    const bytes = Buffer.alloc(end - start);
    readSync(this.#file, bytes, 0, bytes.length, start);
    return bytes.toString();
  }

  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }
}
