import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { indexMemoryLimit, loadSnapshot, saveSnapshot } from '@homeward/engine';
import type { PersonIndex } from '@homeward/search';
import { Logger } from '@nestjs/common';
import type { ShardRows } from './shards/shard-rows.js';
import { isMark, type IndexMark } from './index-mark.js';

/** Unfinished files of killed writers are removed after so long. */
const LEFT_BEHIND_MS = 10 * 60_000;

/** The index in a file, so that a worker starts without reading every row. Never needed, never trusted blindly. */
export class IndexFile {
  private readonly log = new Logger('IndexFile');
  private readonly path: string;

  constructor(
    dataDir: string,
    private readonly rows: ShardRows,
  ) {
    const { number, of } = rows.shard;
    this.path = join(dataDir, 'index', rows.whole ? 'persons.index' : `persons-${number}-of-${of}.index`);
  }

  /** The stored index with these loci, and its position in the database; null when no usable file exists. */
  async load(loci: readonly string[]): Promise<{ index: PersonIndex; mark: IndexMark } | null> {
    try {
      await this.sweep();
      const { index, note } = await loadSnapshot(this.path, { memoryLimit: indexMemoryLimit() });
      const sameLoci = index.loci.length === loci.length && index.loci.every((locus, i) => locus === loci[i]);
      const own =
        isMark(note) && shardOf(note) === this.shard && this.rows.countBelow(note.head) === index.head;
      if (sameLoci && own) return { index, mark: markOf(note) };
      this.log.warn(
        'the stored index has other loci, no mark or the rows of another shard; the index is built from the database',
      );
    } catch (error) {
      if (!isMissing(error)) this.log.warn(`${messageOf(error)}; the index is built from the database`);
    }
    return null;
  }

  /** Stores the index. If the file cannot be written, only the next start is slower. */
  async save(index: PersonIndex, mark: IndexMark): Promise<boolean> {
    try {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      await saveSnapshot(this.path, index, this.shard === null ? mark : { ...mark, shard: this.shard });
      return true;
    } catch (error) {
      this.log.warn(`the index could not be stored: ${messageOf(error)}`);
      return false;
    }
  }

  /** Stands in the file of a shard; the file of the whole index names none. */
  private get shard(): string | null {
    return this.rows.whole ? null : this.rows.name;
  }

  private async sweep(): Promise<void> {
    const folder = dirname(this.path);
    for (const name of await readdir(folder)) {
      if (!name.startsWith(`${basename(this.path)}.`)) continue;
      const { mtimeMs } = await stat(join(folder, name));
      if (Date.now() - mtimeMs > LEFT_BEHIND_MS) await rm(join(folder, name), { force: true });
    }
  }
}

function shardOf(note: IndexMark & { readonly shard?: unknown }): unknown {
  return note.shard ?? null;
}

function markOf({ head, kills, lastRow, lastKill }: IndexMark): IndexMark {
  return { head, kills, lastRow, lastKill };
}

function isMissing(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'ENOENT';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
