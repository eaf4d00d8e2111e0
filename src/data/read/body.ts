import { isBlank } from './json-members.ts';
import { DatasetError } from '../kit/dataset-error.ts';

/** Maximum size in bytes of a dataset file (256 MB); larger datasets must be cut into vector tiles. */
const largest = 256 * 1024 ** 2;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Called with the number of bytes received so far. */
export type Progress = (bytes: number) => void;

/** Consumer of a file's bytes, chunk by chunk. */
export interface Sink {
  push(piece: Uint8Array): void;
  end(): void;
}

/** Joins chunks of bytes into one array. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  progress: Progress,
): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: Error) => {
        throw new DatasetError('', `broke off after ${bytes} bytes (${error.message})`);
      });
      if (done) return;
      bytes += value.length;
      if (bytes > largest) throw new DatasetError('', `is larger than ${largest / 1024 ** 2} MB`);
      yield value;
      progress(bytes);
    }
  } finally {
    // Stop downloading a file that is refused.
    void reader.cancel().catch(() => {});
  }
}

/** Passes on chunks of bytes without a byte order mark (UTF-8) and white space at the beginning of the file. */
async function* trimStart(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let early: Uint8Array | null = new Uint8Array();
  let begun = false;
  for await (let piece of pieces) {
    if (early) {
      piece = concat([early, piece]);
      early = piece.length < byteOrderMark.length ? piece : null;
      if (early) continue;
      if (byteOrderMark.every((byte, i) => piece[i] === byte)) piece = piece.subarray(byteOrderMark.length);
    }
    if (!begun) {
      let head = 0;
      while (isBlank(piece[head]!)) head += 1;
      piece = piece.subarray(head);
      begun = piece.length > 0;
    }
    if (piece.length) yield piece;
  }
  if (early?.length) yield early;
}

/**
 * Passes the chunks of a response body to a sink, which `begin` creates from the first byte (undefined for an empty
 * body).
 * @throws DatasetError if the body breaks off or is larger than 256 MB, and every error of the sink
 */
export async function pipeBody(
  body: ReadableStream<Uint8Array>,
  begin: (first?: number) => Sink,
  progress: Progress,
): Promise<void> {
  let sink: Sink | undefined;
  for await (const piece of trimStart(piecesOf(body, progress))) {
    sink ??= begin(piece[0]);
    sink.push(piece);
  }
  (sink ?? begin()).end();
}
