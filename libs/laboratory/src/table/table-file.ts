import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** An uploaded file, read piece by piece and as often as needed. */
export interface TableFile {
  readonly size: number;
  pieces(): AsyncIterable<Buffer>;
}

const PIECE_BYTES = 64 * 1024;

/** A file that is in memory already. */
export function bufferFile(content: Buffer): TableFile {
  return {
    size: content.length,
    // Each piece is a turn of the event loop: `setImmediate` stands in for the disk.
    async *pieces() {
      for (let from = 0; from < content.length; from += PIECE_BYTES) {
        yield content.subarray(from, from + PIECE_BYTES);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

/** A file on disk. */
export async function diskFile(path: string): Promise<TableFile> {
  const { size } = await stat(path);
  return {
    size,
    pieces: () => createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>,
  };
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
