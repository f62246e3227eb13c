import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { Db, newId, systemActor } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { TableFile } from '../table/table-file.js';
import { copyPieces } from './copy-bytes.js';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Bytes of a piece before it is compressed. */
const PIECE_BYTES = 1 << 20;
/** Pieces stored in one transaction: some megabytes, compressed. */
const PIECES_TOGETHER = 8;
/** An upload that takes longer than this was cut off. */
const LONGEST_UPLOAD = `interval '6 hours'`;
/** No row has the file `f`. */
const UNUSED = `NOT EXISTS (SELECT FROM import_batch used WHERE used.file_id = f.id)
  AND NOT EXISTS (SELECT FROM exchange used WHERE used.file_id = f.id)
  AND NOT EXISTS (SELECT FROM exchange_answer_file used WHERE used.file_id = f.id)`;

/**
 * Contents of uploaded files, by hash: written and read in pieces, so that a file of a gigabyte is never in memory as a
 * whole and no transaction waits for it. A file has its hash once it is complete.
 */
@Injectable()
export class StoredFiles {
  constructor(private readonly db: Db) {}

  /** Stores a file, unless its content is stored. May be killed at any moment. @returns its id */
  async store(file: TableFile, sha256: string): Promise<string> {
    const known = await this.withHash(sha256);
    if (known !== null) return known;
    const id = await this.begin(file.size);
    await this.write(id, file.pieces());
    return this.complete(id, sha256);
  }

  /** Stores a file that is being made, and tells its hash and size. May be killed at any moment. */
  async storeMade(
    content: AsyncIterable<Buffer>,
  ): Promise<{ readonly id: string; readonly sha256: string; readonly sizeBytes: number }> {
    const began = await this.begin(0);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const counted = async function* () {
      for await (const piece of content) {
        hash.update(piece);
        sizeBytes += piece.length;
        yield piece;
      }
    };
    await this.write(began, counted());
    await this.run((query) =>
      query(`UPDATE stored_file SET size_bytes = $2 WHERE id = $1`, [began, sizeBytes]),
    );
    const sha256 = hash.digest('hex');
    return { id: await this.complete(began, sha256), sha256, sizeBytes };
  }

  /** Deletes a file that no row has any more; another may have the same content. */
  async remove(id: string): Promise<void> {
    const [unused] = await this.run((query) =>
      query(`SELECT f.id FROM stored_file f WHERE f.id = $1 AND ${UNUSED}`, [id]),
    );
    if (unused) await this.drop(id);
  }

  private async begin(size: number): Promise<string> {
    const id = newId();
    await this.run((query) => query(`INSERT INTO stored_file (id, size_bytes) VALUES ($1, $2)`, [id, size]));
    return id;
  }

  private async write(id: string, content: AsyncIterable<Buffer>): Promise<void> {
    let number = 0;
    let pieces: Promise<Buffer>[] = [];
    const write = async () => {
      const contents = await Promise.all(pieces);
      pieces = [];
      await this.db.run(systemActor, ({ em }) => copyPieces(em, id, number, contents));
      number += contents.length;
    };
    for await (const piece of inPieces(content, PIECE_BYTES)) {
      pieces.push(zip(piece, { level: constants.Z_BEST_SPEED }));
      if (pieces.length >= PIECES_TOGETHER) await write();
    }
    if (pieces.length > 0) await write();
  }

  /** The file under this id, read piece by piece, each in a transaction of its own. */
  async open(id: string): Promise<TableFile> {
    const [row] = await this.run((query) =>
      query<{ size: string }>(`SELECT size_bytes::text AS size FROM stored_file WHERE id = $1`, [id]),
    );
    if (!row) throw new Error(`there is no stored file ${id}`);
    const size = Number(row.size);
    return { size, pieces: () => this.read(id), range: (from, to) => this.range(id, from, to) };
  }

  /** Deletes what was never completed, and what no row refers to: uploads that were cut off or refused. */
  async sweep(): Promise<number> {
    const old = await this.run((query) =>
      query<{ id: string }>(
        `SELECT f.id FROM stored_file f WHERE f.stored_at < now() - ${LONGEST_UPLOAD} AND ${UNUSED}`,
      ),
    );
    for (const { id } of old) await this.drop(id);
    return old.length;
  }

  /** The complete file with this hash; from now on it counts as new. */
  private async withHash(sha256: string): Promise<string | null> {
    const [row] = await this.run((query) =>
      query<{ id: string }>(
        `WITH renewed AS (UPDATE stored_file SET stored_at = now() WHERE sha256 = $1 RETURNING id) SELECT id FROM renewed`,
        [sha256],
      ),
    );
    return row?.id ?? null;
  }

  /** Another process may have stored the same content meanwhile. @returns the id under which it is stored */
  private async complete(id: string, sha256: string): Promise<string> {
    const stored = await this.run(async (query) => {
      await query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [sha256]);
      const [other] = await query<{ id: string }>(`SELECT id FROM stored_file WHERE sha256 = $1`, [sha256]);
      if (!other) await query(`UPDATE stored_file SET sha256 = $2 WHERE id = $1`, [id, sha256]);
      return other?.id ?? id;
    });
    if (stored !== id) await this.drop(id);
    return stored;
  }

  /** One piece is on its way while the one before it is used. */
  private async *read(id: string, first = 0): AsyncGenerator<Buffer> {
    let next = this.piece(id, first);
    for (let number = first; ; number++) {
      const content = await next;
      if (!content) return;
      next = this.piece(id, number + 1);
      next.catch(() => undefined);
      yield content;
    }
  }

  private async piece(id: string, number: number): Promise<Buffer | null> {
    const [row] = await this.run((query) =>
      query<{ content: Buffer; compressed: boolean }>(
        `SELECT content, compressed FROM stored_file_piece WHERE file_id = $1 AND number = $2`,
        [id, number],
      ),
    );
    if (!row) return null;
    return row.compressed ? unzip(row.content) : row.content;
  }

  /**
   * The bytes from `from` to before `to`: those before are not read, as each piece but the last has one size. Archives
   * are read so; files of versions that kept a file in one piece are none.
   */
  private async *range(id: string, from: number, to: number): AsyncGenerator<Buffer> {
    const first = Math.floor(from / PIECE_BYTES);
    let at = first * PIECE_BYTES;
    for await (const piece of this.read(id, first)) {
      const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
      at += piece.length;
      if (part.length > 0) yield part;
      if (at >= to) return;
    }
  }

  private async drop(id: string): Promise<void> {
    await this.run(async (query) => {
      await query(`DELETE FROM stored_file_piece WHERE file_id = $1`, [id]);
      await query(`DELETE FROM stored_file WHERE id = $1`, [id]);
    });
  }

  private run<T>(
    work: (query: <R>(sql: string, values?: unknown[]) => Promise<R[]>) => Promise<T>,
  ): Promise<T> {
    return this.db.run(systemActor, ({ em }) => work((sql, values) => em.query(sql, values)));
  }
}

/** The bytes cut anew into pieces of one size. */
async function* inPieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const part of source) {
    parts.push(part);
    length += part.length;
    if (length < size) continue;
    let whole = Buffer.concat(parts);
    for (; whole.length >= size; whole = whole.subarray(size)) yield whole.subarray(0, size);
    parts = [whole];
    length = whole.length;
  }
  if (length > 0) yield Buffer.concat(parts);
}
