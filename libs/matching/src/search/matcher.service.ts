import { setTimeout as sleep } from 'node:timers/promises';
import { Db, systemActor, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { unsearchedCases } from './case-search.queries.js';
import { CaseSearcher } from './case-searcher.js';
import { DeltaSearcher } from './delta-searcher.js';
import { Numbering } from './numbering.js';
import { sparing, type Progress } from './progress.js';
import { hasUnreadChanges } from './state.queries.js';

/** How long a delta job waits for a transaction that keeps changes unreadable before it gives way to other work. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 50;
/** Searches asked for in one transaction. */
const REQUESTS = 500;

/**
 * Every family with every person, always. Both jobs manage their own transactions, can be killed at any instruction
 * and run again, and may run in several processes at once.
 */
@Injectable()
export class Matcher {
  constructor(
    private readonly db: Db,
    private readonly work: Work,
    private readonly numbering: Numbering,
    private readonly deltas: DeltaSearcher,
    private readonly cases: CaseSearcher,
  ) {}

  /** Compares one family with every person of unknown origin, then joins it. */
  searchCase(caseId: string, progress: Progress): Promise<void> {
    return this.cases.search(caseId, sparing(progress));
  }

  /**
   * Numbers the persons of the change feed, compares them with every joined case, and asks for the search of cases
   * that have none. It ends with the feed read to its end; when a long transaction keeps changes unreadable, it asks
   * for itself again.
   */
  async delta(progress: Progress): Promise<void> {
    const report = sparing(progress);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      while ((await this.db.run(systemActor, (tx) => this.numbering.readStretch(tx))) > 0);
      while (await this.deltas.round(report));
      await this.requestMissing();
      if (!(await this.db.run(systemActor, (tx) => hasUnreadChanges(tx.em)))) return;
      if (performance.now() > deadline) break;
      await sleep(PAUSE_MS);
    }
    await this.db.run(systemActor, (tx) => this.work.request(tx, 'matching.delta', 'all'));
  }

  /** Asks for the search of every open case that lacks one: after a change of policy, or when a request was lost. */
  private async requestMissing(): Promise<void> {
    for (let asked = REQUESTS; asked === REQUESTS;) {
      asked = await this.db.run(systemActor, async (tx) => {
        const cases = await unsearchedCases(tx.em, REQUESTS);
        for (const { id, urgent } of cases)
          await this.work.request(tx, 'matching.case', id, urgent ? 10 : undefined);
        return cases.length;
      });
    }
  }
}
