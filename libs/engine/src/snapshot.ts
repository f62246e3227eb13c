import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import {
  indexBuilder,
  snapshotHead,
  type IndexOptions,
  type PersonIndex,
  type Segment,
  type SnapshotHead,
} from '@homeward/search';

/** The first bytes of the file; the digit is the version of its form. */
const MAGIC = 'HWINDEX1';
/** Magic, length of the head, checksum of the head. */
const PREFIX_BYTES = 16;
const LARGEST_HEAD = 2 ** 28;
const CHECKSUM_BYTES = 4;
/** Segments read at the same time; the system's own threads for files are four. */
const READERS = 4;
/** Bytes read or written at once; their checksum takes about a millisecond. */
const CHUNK = 4 * 2 ** 20;

export type SnapshotDefect =
  | 'not_a_snapshot'
  | 'other_version'
  | 'damaged_head'
  | 'damaged_rows'
  | 'truncated'
  | 'too_long';

/** A file that is not a whole snapshot; the index has to be built from the database. */
export class SnapshotRefused extends Error {
  readonly code = 'engine.snapshot_refused';
  constructor(
    readonly path: string,
    readonly defect: SnapshotDefect,
  ) {
    super(`the snapshot ${path} is refused: ${defect.replaceAll('_', ' ')}`);
    this.name = 'SnapshotRefused';
  }
}

interface Head {
  readonly index: SnapshotHead;
  /** What the caller keeps with the index: how far it followed the database. */
  readonly note: unknown;
}

/**
 * Writes the index to a file, under another name first, so that a file under this name is always whole. The caller
 * adds and kills nothing meanwhile.
 * @returns bytes written
 */
export async function saveSnapshot(path: string, index: PersonIndex, note: unknown): Promise<number> {
  const passing = `${path}.${randomUUID()}`;
  const file = await open(passing, 'wx', 0o600);
  try {
    const head = Buffer.from(JSON.stringify({ index: snapshotHead(index), note } satisfies Head));
    const prefix = Buffer.alloc(PREFIX_BYTES);
    prefix.write(MAGIC, 'latin1');
    prefix.writeUInt32LE(head.length, 8);
    prefix.writeUInt32LE(crc32(head), 12);
    let at = await write(file, prefix, 0);
    at = await write(file, head, at);
    for (const segment of index.allSegments()) {
      let sum = 0;
      for (const chunk of chunks(segment.areas())) {
        sum = crc32(chunk, sum);
        at = await write(file, chunk, at);
      }
      at = await write(file, word(sum), at);
    }
    await file.sync();
    await file.close();
    await rename(passing, path);
    return at;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(passing, { force: true });
    throw error;
  }
}

/**
 * Reads an index and its note.
 * @throws SnapshotRefused; IndexMemoryExhausted; the file system's error when there is no such file
 */
export async function loadSnapshot(
  path: string,
  options: Omit<IndexOptions, 'segmentRows'> = {},
): Promise<{ index: PersonIndex; note: unknown }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const prefix = await read(file, path, Buffer.alloc(PREFIX_BYTES), 0);
    const magic = prefix.toString('latin1', 0, MAGIC.length);
    if (magic.slice(0, -1) !== MAGIC.slice(0, -1)) throw new SnapshotRefused(path, 'not_a_snapshot');
    if (magic !== MAGIC) throw new SnapshotRefused(path, 'other_version');
    const length = prefix.readUInt32LE(8);
    if (length > LARGEST_HEAD) throw new SnapshotRefused(path, 'damaged_head');
    const bytes = await read(file, path, Buffer.alloc(Math.min(length, size)), PREFIX_BYTES);
    if (bytes.length !== length) throw new SnapshotRefused(path, 'truncated');
    if (crc32(bytes) !== prefix.readUInt32LE(12)) throw new SnapshotRefused(path, 'damaged_head');
    const head = JSON.parse(bytes.toString()) as Head;
    const making = indexBuilder(head.index, options);
    let end = PREFIX_BYTES + length;
    const segments = making.segments.map((segment) => {
      const at = end;
      end += segment.areas().reduce((sum, area) => sum + area.length, 0) + CHECKSUM_BYTES;
      return { segment, at };
    });
    if (end > size) throw new SnapshotRefused(path, 'truncated');
    if (end < size) throw new SnapshotRefused(path, 'too_long');
    // Several at a time: most of it is the system making room for what is read.
    const next = segments.values();
    const reader = async () => {
      for (const { segment, at } of next) await readSegment(file, path, segment, at);
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    return { index: making.finish(), note: head.note };
  } finally {
    await file.close();
  }
}

async function readSegment(file: FileHandle, path: string, segment: Segment, at: number): Promise<void> {
  let sum = 0;
  for (const chunk of chunks(segment.areas())) {
    await read(file, path, chunk, at);
    sum = crc32(chunk, sum);
    at += chunk.length;
  }
  const stored = await read(file, path, Buffer.alloc(CHECKSUM_BYTES), at);
  if (stored.readUInt32LE() !== sum) throw new SnapshotRefused(path, 'damaged_rows');
}

function* chunks(areas: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const area of areas)
    for (let at = 0; at < area.length; at += CHUNK) yield area.subarray(at, at + CHUNK);
}

async function write(file: FileHandle, bytes: Uint8Array, at: number): Promise<number> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
  await nextTurn();
  return at + bytes.length;
}

async function read<T extends Uint8Array>(file: FileHandle, path: string, into: T, at: number): Promise<T> {
  for (let done = 0; done < into.length;) {
    const { bytesRead } = await file.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) throw new SnapshotRefused(path, 'truncated');
    done += bytesRead;
  }
  return into;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(CHECKSUM_BYTES);
  bytes.writeUInt32LE(value);
  return bytes;
}
