import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import type { TableFile } from '../table/table-file.js';

/**
 * A bytea as a parameter or a result crosses the driver whole, as text of twice its size, in one turn of the event
 * loop. COPY in binary form moves it in pieces as it is.
 */
const SIGNATURE = Buffer.concat([
  Buffer.from('PGCOPY\n'),
  Buffer.from([0xff, 0x0d, 0x0a, 0x00]),
  Buffer.alloc(8),
]);
const TRAILER = Buffer.from([0xff, 0xff]);
/** Signature, number of fields (2) and length of the one field (4). */
const BEFORE_CONTENT = SIGNATURE.length + 6;

/** Stores one row of a uuid and the content of a file. */
export async function writeBytes(
  em: EntityManager,
  target: string,
  id: string,
  file: TableFile,
): Promise<void> {
  const client = (await em.queryRunner!.connect()) as PoolClient;
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`));
  await pipeline(Readable.from(row(id, file)), stream);
}

async function* row(id: string, file: TableFile): AsyncGenerator<Buffer> {
  const uuid = Buffer.from(id.replaceAll('-', ''), 'hex');
  yield Buffer.concat([SIGNATURE, int16(2), int32(uuid.length), uuid, int32(file.size)]);
  yield* file.pieces();
  yield TRAILER;
}

/** The bytes in one column of the row under this key. */
export async function readBytes(
  em: EntityManager,
  table: string,
  column: string,
  key: Readonly<Record<string, string>>,
  size: number,
): Promise<Buffer> {
  const client = (await em.queryRunner!.connect()) as PoolClient;
  const where = Object.entries(key).map(([name, value]) => `${name} = ${client.escapeLiteral(value)}`);
  const stream = client.query(
    copyTo(`COPY (SELECT ${column} FROM ${table} WHERE ${where.join(' AND ')}) TO STDOUT (FORMAT binary)`),
  );
  // One allocation of the known size: pieces that are joined afterwards would be held twice.
  const whole = Buffer.allocUnsafe(BEFORE_CONTENT + size + TRAILER.length);
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) length += piece.copy(whole, length);
  if (length < whole.length || whole.readInt32BE(BEFORE_CONTENT - 4) !== size)
    throw new Error(`${table} holds no ${column} of ${String(size)} bytes under ${where.join(' AND ')}`);
  return whole.subarray(BEFORE_CONTENT, BEFORE_CONTENT + size);
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
