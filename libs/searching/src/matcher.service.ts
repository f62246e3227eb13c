import { setTimeout as sleep } from 'node:timers/promises';
import { lastOf, Db, systemActor, Work } from '@homeward/platform';
import { Injectable, Logger } from '@nestjs/common';
import { LINKS_PRIORITY, linksBehind } from '@homeward/links';
import {
  countUnsearched,
  casesWithoutRequest,
  unsearchedCases,
  type WaitingCase,
} from './case-search.queries.js';
import { CaseSearcher } from './case-searcher.js';
import { DeltaSearcher } from './delta-searcher.js';
import { type Progress, forEachConcurrently, throttled } from '@homeward/judging';
import { Numbering } from './numbering.js';
import { runIsolatingFailures } from './run-isolating-failures.js';
import { hasUnreadChanges } from '@homeward/persons';

/** How long a delta job waits for a transaction that keeps changes unreadable before it lets other work run. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 50;
/** More waiting cases than this are searched together; urgent ones are requested one by one as well. */
const MOST_SINGLE_SEARCHES = 50;
/** Cases of one round of a re-search; what a round found is stored at its end. */
const CASES_PER_ROUND = 1_000;
/** One round reads and stores while the other is compared. */
const ROUNDS_AT_ONCE = 2;
/** Cases read from the list of those that wait. */
const CASES_PER_READ = 10 * CASES_PER_ROUND;
/** Ordinary work is 100, an urgent case 10. */
const SEARCH_AGAIN_PRIORITY = 200;
const URGENT_PRIORITY = 10;

/**
 * Compares every family with every person. All jobs manage their own transactions, can be killed at any instruction
 * and run again, and may run in several processes at once.
 */
@Injectable()
export class Matcher {
  private readonly log = new Logger(Matcher.name);

  constructor(
    private readonly db: Db,
    private readonly work: Work,
    private readonly numbering: Numbering,
    private readonly deltas: DeltaSearcher,
    private readonly cases: CaseSearcher,
  ) {}

  /** Compares one family with every person of unknown origin, then joins it. */
  searchCase(caseId: string, progress: Progress): Promise<void> {
    return this.cases.search([caseId], throttled(progress));
  }

  /**
   * Searches every case that waits for it, urgent ones first, many at a time. Progress counts cases. What is done is
   * stored round by round: after a cancellation or a crash the next run continues there.
   */
  async searchAgain(progress: Progress): Promise<void> {
    const report = throttled(progress);
    const total = await this.db.run(systemActor, (tx) => countUnsearched(tx.em));
    let done = 0;
    const next = (after: WaitingCase | null): Promise<WaitingCase[]> =>
      this.db.run(systemActor, (tx) => unsearchedCases(tx.em, after, CASES_PER_READ));
    for (let list = await next(null); list.length > 0; list = await next(lastOf(list))) {
      const rounds = Array.from({ length: Math.ceil(list.length / CASES_PER_ROUND) }, (_, i) =>
        list.slice(i * CASES_PER_ROUND, (i + 1) * CASES_PER_ROUND).map(({ id }) => id),
      );
      await forEachConcurrently(rounds, ROUNDS_AT_ONCE, async (round) => {
        let counted = 0;
        const count = (searched: number): Promise<void> => {
          done += searched - counted;
          counted = searched;
          return report(Math.min(done, total), total);
        };
        await runIsolatingFailures(
          round,
          (ids, ahead) => this.cases.search(ids, (searched) => count(ahead + searched)),
          (id, error) => this.requestSingleSearch(id, error),
        );
        await count(round.length);
      });
    }
    // Cases that changed during the run wait again.
    await this.db.run(systemActor, (tx) => this.work.request(tx, 'matching.delta', 'all'));
  }

  /** Requests the search of a case alone, so that its failure does not stop a thousand others. */
  private async requestSingleSearch(caseId: string, error: unknown): Promise<void> {
    this.log.error({ caseId, err: error }, 'a case cannot be searched with others');
    await this.db.run(systemActor, (tx) => this.work.request(tx, 'matching.case', caseId));
  }

  /**
   * Numbers the persons of the change feed, compares them with every joined case, and asks for the search of cases
   * that have none. It ends with the feed read to its end; when a long transaction keeps changes unreadable, it asks
   * for itself again.
   * @returns whether the feed was read to its end
   */
  async delta(progress: Progress): Promise<boolean> {
    const report = throttled(progress);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      while ((await this.db.run(systemActor, (tx) => this.numbering.readStretch(tx))) > 0);
      while (await this.deltas.round(report));
      await this.requestMissingSearches();
      if (!(await this.db.run(systemActor, (tx) => hasUnreadChanges(tx.em)))) return true;
      if (performance.now() > deadline) break;
      await sleep(PAUSE_MS);
    }
    await this.db.run(systemActor, (tx) => this.work.request(tx, 'matching.delta', 'all'));
    return false;
  }

  /**
   * Asks for the search of every open case that lacks one: after a change of policy, or when a request was lost. Asks
   * for the comparison of persons among themselves when it is behind.
   */
  private async requestMissingSearches(): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const links = await this.work.find(tx, 'matching.links', 'all');
      // Work that was set aside waits for a person.
      if (!links?.setAsideReason && (await linksBehind(tx.em)))
        await this.work.request(tx, 'matching.links', 'all', LINKS_PRIORITY);
      const cases = await casesWithoutRequest(tx.em, MOST_SINGLE_SEARCHES + 1);
      const together = cases.length > MOST_SINGLE_SEARCHES;
      // A running one continues; a paused one waits until it is resumed.
      if (together) await this.work.ensure(tx, 'matching.research', 'all', SEARCH_AGAIN_PRIORITY);
      for (const { id, urgent } of cases)
        if (!together || urgent)
          await this.work.request(tx, 'matching.case', id, urgent ? URGENT_PRIORITY : undefined);
    });
  }
}
