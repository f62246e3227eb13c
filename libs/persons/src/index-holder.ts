import { indexMemoryLimit, SearchEngine } from '@homeward/engine';
import { CONFIG, Db, systemActor, type Config } from '@homeward/platform';
import { publishedReference } from '@homeward/laboratory';
import { PersonIndex } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ShardRows } from './shards/shard-rows.js';
import { IndexFile } from './index-file.js';
import { EMPTY_MARK, markAt, sameMark, type IndexMark } from './index-mark.js';
import { genotypesOfRows, rowsKilled } from './person.queries.js';
import { readState } from './state.queries.js';

/** Rows fetched at once while the index follows the database. */
const FETCH = 5_000;
/** The index is stored again after so many new rows and kills, or a twentieth of its rows. */
const STORED_AFTER = 20_000;
const STORED_SHARE = 1 / 20;
/** And at the end of the process after so many. */
const STORED_AT_END_AFTER = 1_000;

/** The index, and the number of rows in all shards when it was updated. */
export interface CurrentIndex {
  readonly index: PersonIndex;
  readonly engine: SearchEngine;
  readonly head: number;
}

interface LoadedIndex {
  readonly index: PersonIndex;
  readonly engine: SearchEngine;
  mark: IndexMark;
  /** Rows and kills that the stored file has. */
  stored: number;
  /** Those that storing was last tried with. */
  tried: number;
}

/**
 * The index of this process, or its shard of it: filled at its first use, from its file and the database, then brought up to the database
 * before each use. What it holds is a copy; the rows and the head in the database decide what was searched.
 */
@Injectable()
export class IndexHolder implements OnModuleDestroy {
  private loaded: LoadedIndex | null = null;
  private following: Promise<unknown> = Promise.resolve();
  private readonly file: IndexFile;
  /** The rows it holds; the index counts these alone, everything else counts all. */
  readonly rows: ShardRows;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.rows = new ShardRows(config.indexShard);
    this.file = new IndexFile(config.dataDir, this.rows);
  }

  async onModuleDestroy(): Promise<void> {
    await this.following;
    if (!this.loaded) return;
    if (rowsSince(this.loaded.stored, this.loaded) >= STORED_AT_END_AFTER) await this.store(this.loaded);
    await this.loaded.engine.close();
  }

  /** The index with every row that was numbered, and every row that was killed, before the call. */
  current(): Promise<CurrentIndex> {
    const next = this.following.then(() => this.catchUp());
    // One after the other; a failure belongs to its caller, not to the next.
    this.following = next.then((present) => this.storeWhenDue(present)).catch(() => undefined);
    return next;
  }

  private async catchUp(): Promise<CurrentIndex> {
    const state = await this.db.run(systemActor, (tx) => readState(tx.em));
    this.loaded ??= await this.open();
    if (!(await this.isFrom(this.loaded.mark, state))) {
      // Another database: restored from a backup, or the file of another one.
      await this.loaded.engine.close();
      this.loaded = this.loadedIndex(this.empty(), EMPTY_MARK, 0);
    }
    const { loaded } = this;
    await this.addRows(loaded.index, state.head);
    const { kills } = loaded.mark;
    const killed = await this.db.run(systemActor, (tx) => rowsKilled(tx.em, kills, state.kills));
    for (const row of killed) if (this.rows.holds(row)) loaded.index.kill(this.rows.countBelow(row));
    loaded.mark = await this.db.run(systemActor, (tx) => markAt(tx.em, state.head, state.kills));
    return { index: loaded.index, engine: loaded.engine, head: state.head };
  }

  /** Whether the index followed this database, and no further than it is. */
  private async isFrom(mark: IndexMark, now: { head: number; kills: number }): Promise<boolean> {
    if (mark.head > now.head || mark.kills > now.kills) return false;
    const there = await this.db.run(systemActor, (tx) => markAt(tx.em, mark.head, mark.kills));
    return sameMark(mark, there);
  }

  private async addRows(index: PersonIndex, head: number): Promise<void> {
    const { rows } = this;
    const end = rows.countBelow(head);
    while (index.head < end) {
      const from = rows.globalRow(index.head);
      const last = rows.globalRow(Math.min(end, index.head + FETCH) - 1);
      const fetched = await this.db.run(systemActor, (tx) => genotypesOfRows(tx.em, from, last + 1, rows));
      for (const { row, genotypes } of fetched) {
        const due = rows.globalRow(index.head);
        if (row !== due) throw new Error(`person row ${due} is missing (next is ${row})`);
        index.add(this.indexed(index, genotypes));
      }
      if (index.head !== rows.countBelow(last + 1))
        throw new Error(`person row ${rows.globalRow(index.head)} is missing (head is ${head})`);
    }
  }

  private async open(): Promise<LoadedIndex> {
    const stored = await this.file.load(this.autosomalLoci());
    if (!stored) return this.loadedIndex(this.empty(), EMPTY_MARK, 0);
    return this.loadedIndex(stored.index, stored.mark, stored.mark.head + stored.mark.kills);
  }

  private empty(): PersonIndex {
    return new PersonIndex(this.autosomalLoci(), { memoryLimit: indexMemoryLimit() });
  }

  private loadedIndex(index: PersonIndex, mark: IndexMark, stored: number): LoadedIndex {
    const engine = SearchEngine.open(index, { threads: this.config.searchThreads });
    return { index, engine, mark, stored, tried: stored };
  }

  private async storeWhenDue({ index, head }: CurrentIndex): Promise<void> {
    const { loaded } = this;
    if (loaded?.index !== index) return;
    if (rowsSince(loaded.tried, loaded) >= Math.max(STORED_AFTER, head * STORED_SHARE))
      await this.store(loaded);
  }

  private async store(held: LoadedIndex): Promise<void> {
    // Tried once for each time it is due, and at the end: a full disk is not written to again and again.
    held.tried = held.mark.head + held.mark.kills;
    if (await this.file.save(held.index, held.mark)) held.stored = held.tried;
  }

  private indexed(index: PersonIndex, genotypes: GenotypeMap): GenotypeMap {
    const known = Object.entries(genotypes).filter(([locus]) => index.position(locus) !== undefined);
    return Object.fromEntries(known);
  }

  /** Those of the release: a locus that a laboratory adds has no frequencies, and is not compared. */
  private autosomalLoci(): string[] {
    return publishedReference(this.config)
      .loci.all()
      .filter((locus) => locus.type === 'autosomal')
      .map((locus) => locus.name);
  }
}

function rowsSince(before: number, { mark }: LoadedIndex): number {
  return mark.head + mark.kills - before;
}
