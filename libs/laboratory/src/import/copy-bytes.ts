import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/**
 * A bytea as a parameter crosses the driver whole, as text of twice its size, in one turn of the event loop. COPY in
 * binary form moves it in pieces as it is.
 */
const SIGNATURE = Buffer.concat([
  Buffer.from('PGCOPY\n'),
  Buffer.from([0xff, 0x0d, 0x0a, 0x00]),
  Buffer.alloc(8),
]);
const TRAILER = Buffer.from([0xff, 0xff]);

/** Stores pieces of a file, numbered from `first` on, in the running transaction. */
export async function copyPieces(
  em: EntityManager,
  fileId: string,
  first: number,
  contents: readonly Buffer[],
): Promise<void> {
  const client = (await em.queryRunner!.connect()) as PoolClient;
  const stream = client.query(
    copyFrom(`COPY stored_file_piece (file_id, number, content) FROM STDIN (FORMAT binary)`),
  );
  await pipeline(Readable.from(rows(fileId, first, contents)), stream);
}

function* rows(fileId: string, first: number, contents: readonly Buffer[]): Generator<Buffer> {
  const uuid = Buffer.from(fileId.replaceAll('-', ''), 'hex');
  yield SIGNATURE;
  for (const [index, content] of contents.entries()) {
    yield Buffer.concat([
      int16(3),
      int32(uuid.length),
      uuid,
      int32(4),
      int32(first + index),
      int32(content.length),
    ]);
    yield content;
  }
  yield TRAILER;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
