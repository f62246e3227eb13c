import { Audit } from '@homeward/audit';
import { Db, systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { HitStore } from '@homeward/hits';
import { LinkStore } from '@homeward/links';
import { advanceFeed, insertRows, killRows, lockState, markProved } from '@homeward/persons';
import { forgottenProfiles, strayRows } from './proof.queries.js';

/** Rows mended in one transaction. */
const ROWS_PER_READ = 5_000;

export interface Mended {
  /** Persons who had no row and have one now. */
  readonly numbered: number;
  /** Rows that should have been killed and are now. */
  readonly killed: number;
}

/**
 * Compares the rows of the index with the published profiles themselves. The change feed gives every change once; this
 * does not rely on it: each published person without a row gets one.
 */
@Injectable()
export class Proof {
  constructor(
    private readonly db: Db,
    private readonly hits: HitStore,
    private readonly links: LinkStore,
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /** Stretch by stretch until nothing is to be mended; returns what was, altogether. */
  async mendAll(): Promise<Mended> {
    const total = { numbered: 0, killed: 0 };
    for (;;) {
      const { numbered, killed } = await this.db.run(systemActor, (tx) => this.run(tx));
      if (numbered + killed === 0) return total;
      total.numbered += numbered;
      total.killed += killed;
    }
  }

  /** One stretch; call it again while anything was mended. Nothing mended means proved, and is written down. */
  async run(tx: Tx): Promise<Mended> {
    const state = await lockState(tx.em, 'UPDATE');
    const forgotten = await forgottenProfiles(tx.em, ROWS_PER_READ);
    const stray = await strayRows(tx.em, ROWS_PER_READ);
    const mended = { numbered: forgotten.length, killed: stray.length };
    if (mended.numbered + mended.killed === 0) {
      await markProved(tx.em);
      return mended;
    }
    await killRows(
      tx.em,
      stray.map((row, i) => ({ row, killNumber: state.kills + i + 1 })),
    );
    await insertRows(
      tx.em,
      forgotten.map(({ profileId, donorId }, i) => ({
        row: state.head + i,
        profileId,
        donorId,
        killNumber: null,
      })),
    );
    await this.hits.supersedeOfRows(tx, stray);
    await this.links.supersedeOfRows(tx, stray);
    await advanceFeed(tx.em, {
      feedXid: state.feedXid,
      feedId: state.feedId,
      head: state.head + mended.numbered,
      kills: state.kills + mended.killed,
    });
    await this.audit.record(tx, {
      action: 'coverage.mended',
      subjectType: 'matching_state',
      subjectId: '1',
      data: { ...mended },
    });
    await this.work.request(tx, 'matching.delta', 'all');
    return mended;
  }
}
