import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** An uploaded file, read piece by piece and as often as needed. */
export interface TableFile {
  readonly size: number;
  pieces(): AsyncIterable<Buffer>;
  /** The bytes from `from` to before `to`, where the store can go there directly. */
  range?(from: number, to: number): AsyncIterable<Buffer>;
}

const PIECE_BYTES = 64 * 1024;

/** A file that is in memory already. */
export function bufferFile(content: Buffer): TableFile {
  // Each piece is a turn of the event loop: `setImmediate` stands in for the disk.
  async function* range(first: number, to: number): AsyncGenerator<Buffer> {
    for (let from = first; from < to; from += PIECE_BYTES) {
      yield content.subarray(from, Math.min(to, from + PIECE_BYTES));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { size: content.length, pieces: () => range(0, content.length), range };
}

/** A file on disk. */
export async function diskFile(path: string): Promise<TableFile> {
  const { size } = await stat(path);
  const read = (options: { start?: number; end?: number }) =>
    createReadStream(path, { highWaterMark: PIECE_BYTES, ...options }) as AsyncIterable<Buffer>;
  return { size, pieces: () => read({}), range: (from, to) => read({ start: from, end: to - 1 }) };
}

/** The first bytes of a file, as many as it has up to `length`. */
export async function headOf(file: TableFile, length: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let have = 0;
  for await (const piece of file.pieces()) {
    pieces.push(piece);
    have += piece.length;
    if (have >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** The bytes from `from` to before `to`; of a file that cannot go there directly, what comes before is passed over. */
export async function* rangeOf(file: TableFile, from: number, to: number): AsyncGenerator<Buffer> {
  if (from >= to) return;
  if (file.range) {
    yield* file.range(from, to);
    return;
  }
  let at = 0;
  for await (const piece of file.pieces()) {
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += piece.length;
    if (part.length > 0) yield part;
    if (at >= to) return;
  }
}
