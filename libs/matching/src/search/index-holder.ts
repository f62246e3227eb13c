import { SearchEngine } from '@homeward/engine';
import { CONFIG, Db, systemActor, type Config } from '@homeward/platform';
import { ReferenceData } from '@homeward/laboratory';
import { PersonIndex } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { genotypesOfRows, rowsKilled } from './person.queries.js';
import { readState } from './state.queries.js';

/** Rows fetched at once while the index follows the database. */
const FETCH = 5_000;

/** The index, and how many of its rows were numbered when it was brought up to the database. */
export interface PresentIndex {
  readonly index: PersonIndex;
  readonly engine: SearchEngine;
  readonly head: number;
}

/**
 * The index of this process: filled at its first use, then brought up to the database before each use. What it holds
 * is a copy; the rows and the head in the database decide what was searched.
 */
@Injectable()
export class IndexHolder implements OnModuleDestroy {
  private held: { readonly index: PersonIndex; readonly engine: SearchEngine } | null = null;
  private kills = 0;
  private following: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly reference: ReferenceData,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.following;
    await this.held?.engine.close();
  }

  /** The index with every row that was numbered, and every kill that was made, before the call. */
  follow(): Promise<PresentIndex> {
    const next = this.following.then(() => this.catchUp());
    // One after the other; a failure belongs to its caller, not to the next.
    this.following = next.catch(() => undefined);
    return next;
  }

  private async catchUp(): Promise<PresentIndex> {
    const state = await this.db.run(systemActor, (tx) => readState(tx.em));
    // A database that is behind this process is another one (restored from a backup): begin anew.
    if (!this.held || this.held.index.head > state.head || this.kills > state.kills) await this.begin();
    const { index, engine } = this.held!;
    while (index.head < state.head) {
      const to = Math.min(state.head, index.head + FETCH);
      const rows = await this.db.run(systemActor, (tx) => genotypesOfRows(tx.em, index.head, to));
      for (const { row, genotypes } of rows) {
        if (row !== index.head) throw new Error(`person row ${index.head} is missing (next is ${row})`);
        index.add(this.indexed(index, genotypes));
      }
      if (index.head !== to) throw new Error(`person row ${index.head} is missing (head is ${state.head})`);
    }
    const killed = await this.db.run(systemActor, (tx) => rowsKilled(tx.em, this.kills, state.kills));
    for (const row of killed) index.kill(row);
    this.kills = state.kills;
    return { index, engine, head: state.head };
  }

  private async begin(): Promise<void> {
    await this.held?.engine.close();
    const index = new PersonIndex(this.autosomalLoci());
    this.held = { index, engine: SearchEngine.open(index, { threads: this.config.searchThreads }) };
    this.kills = 0;
  }

  private indexed(index: PersonIndex, genotypes: GenotypeMap): GenotypeMap {
    const known = Object.entries(genotypes).filter(([locus]) => index.position(locus) !== undefined);
    return Object.fromEntries(known);
  }

  private autosomalLoci(): string[] {
    return this.reference.loci
      .all()
      .filter((locus) => locus.type === 'autosomal')
      .map((locus) => locus.name);
  }
}
