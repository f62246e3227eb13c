import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Db, systemActor, WorkCancelled } from '@homeward/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DuplicateStore } from './duplicate-store.js';
import type { FoundPair } from './duplicate-store.queries.js';
import { ProfileRows } from './profile-rows.js';
import {
  genotypesOfProfiles,
  keepCompared,
  profilesInForce,
  waitingProfiles,
  type ComparedProfile,
  type PublishedProfile,
} from './search.queries.js';

/** Profiles asked for at once. */
const AT_ONCE = 50_000;
/** Profiles whose genotypes are read by one statement. */
const PER_STATEMENT = 500;
/** Profiles of one round: what was found of them and that they were compared is stored together. */
const PER_ROUND = 250;
/** Longest stretch of comparing before others get the event loop. */
const SLICE_MS = 15;

type Progress = (done: number, total: number) => Promise<void>;

/**
 * Compares each published profile of a relative with those of all other relatives, for identity alone. The genotypes
 * stay in the memory of this process, because they never change; who is in force is read anew each time. A round that is
 * killed leaves nothing and is done again.
 */
@Injectable()
export class DuplicateSearcher implements OnModuleDestroy {
  private readonly rows = new ProfileRows();
  private stopping = false;

  constructor(
    private readonly db: Db,
    private readonly store: DuplicateStore,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /**
   * Ends pairs that do not stand any more, and compares whatever was published since it was compared last. Whether all
   * are compared does not depend on how often it runs, or on how many run at a time.
   * @throws WorkCancelled also when the process stops
   */
  async run(progress: Progress): Promise<void> {
    await this.db.run(systemActor, (tx) => this.store.supersede(tx));
    for (;;) {
      // Before those in force are read: of two profiles the one that was published later meets the other.
      const waiting = await this.db.run(systemActor, (tx) => waitingProfiles(tx.em, AT_ONCE));
      if (waiting.length === 0) return;
      await this.refresh();
      for (let from = 0; from < waiting.length; from += PER_ROUND) {
        await this.round(waiting.slice(from, from + PER_ROUND));
        await progress(Math.min(waiting.length, from + PER_ROUND), waiting.length);
      }
    }
  }

  /** Brings the genotypes in memory up to those in force. */
  private async refresh(): Promise<void> {
    const inForce = await this.db.run(systemActor, (tx) => profilesInForce(tx.em));
    const living = new Set(inForce);
    for (const id of this.rows.profileIds()) if (!living.has(id)) this.rows.remove(id);
    const unread = inForce.filter((id) => !this.rows.has(id));
    for (let from = 0; from < unread.length; from += PER_STATEMENT) {
      this.goOn();
      const ids = unread.slice(from, from + PER_STATEMENT);
      const read = await this.db.run(systemActor, (tx) => genotypesOfProfiles(tx.em, ids));
      for (const { id, genotypes } of read) this.rows.add(id, genotypes);
    }
  }

  private async round(waiting: readonly PublishedProfile[]): Promise<void> {
    const found: FoundPair[] = [];
    const compared: ComparedProfile[] = [];
    let since = performance.now();
    for (const profile of waiting) {
      const { profileId } = profile;
      // Withdrawn after it was read; it is compared when it is published again.
      if (!this.rows.has(profileId)) continue;
      for (const { profileId: other, shared, differing } of this.rows.findSame(profileId))
        found.push({ profileIds: [profileId, other], lociCompared: shared, differing });
      compared.push({ ...profile, loci: this.rows.lociOf(profileId) });
      if (performance.now() - since < SLICE_MS) continue;
      await nextTurn();
      this.goOn();
      since = performance.now();
    }
    const others = this.rows.size - 1;
    await this.db.run(systemActor, async (tx) => {
      await this.store.raise(tx, found);
      await keepCompared(tx.em, compared, others);
    });
  }

  private goOn(): void {
    if (this.stopping) throw new WorkCancelled();
  }
}
