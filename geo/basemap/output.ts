import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './cache.ts';

const folder = fileURLToPath(new URL('../../public/basemap', import.meta.url));
const records = fileURLToPath(new URL('recorded', import.meta.url));
const MOST = 4 * 1024 * 1024;

/** Collects the output files of a basemap build; writes all of them at the end, or none if the build fails before. */
export class Output {
  readonly #files = new Map<string, Uint8Array>();
  readonly #records = new Map<string, string>();

  write(name: string, content: Uint8Array | string): void {
    this.#files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  }

  /**
   * Adds a file for tests that run without the downloaded inputs; it is kept in `recorded/` beside the code and is not
   * part of the website.
   */
  record(name: string, content: string): void {
    this.#records.set(name, content);
  }

  hashes(): Record<string, string> {
    return Object.fromEntries([...this.#files].map(([name, bytes]) => [name, sha256(bytes)]));
  }

  /**
   * Writes all collected files.
   * @throws Error if the files of the website are larger than 4 MB in total
   */
  finish(): void {
    const total = [...this.#files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    if (total > MOST) throw new Error(`The basemap is ${total} bytes, and may be ${MOST}`);
    rmSync(folder, { recursive: true, force: true });
    for (const [name, bytes] of this.#files) save(join(folder, name), bytes);
    for (const [name, text] of this.#records) save(join(records, name), text);
    process.stdout.write(`${this.#files.size} files, ${total} bytes\n`);
  }
}

function save(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
