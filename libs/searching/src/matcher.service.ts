import { setTimeout as sleep } from 'node:timers/promises';
import { Db, systemActor, Work } from '@homeward/platform';
import { Injectable, Logger } from '@nestjs/common';
import { LINKS_PRIORITY, linksBehind } from '@homeward/links';
import { countUnsearched, unaskedCases, unsearchedCases, type WaitingCase } from './case-search.queries.js';
import { CaseSearcher } from './case-searcher.js';
import { DeltaSearcher } from './delta-searcher.js';
import { type Progress, inStretches, sparing } from '@homeward/judging';
import { Numbering } from './numbering.js';
import { sparingOthers } from './sparing-others.js';
import { hasUnreadChanges } from '@homeward/persons';

/** How long a delta job waits for a transaction that keeps changes unreadable before it gives way to other work. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 50;
/** More cases than this that wait for a search are searched together; an alarm among them is asked for alone, too. */
const TOGETHER = 50;
/** Cases of one round of a re-search; what a round found is stored at its end. */
const ROUND = 1_000;
/** One round reads and stores while the other is compared. */
const ROUNDS_AT_ONCE = 2;
/** Cases read from the list of those that wait. */
const LIST = 10 * ROUND;
/** Ordinary work is 100, an urgent case 10. */
const RESEARCH_PRIORITY = 200;
const URGENT_PRIORITY = 10;

/**
 * Every family with every person, always. All jobs manage their own transactions, can be killed at any instruction
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
    return this.cases.search([caseId], sparing(progress));
  }

  /**
   * Searches every case that waits for it, urgent ones first, many at a time. Progress counts cases. What is done is
   * stored round by round: cancelled or killed, it goes on from there.
   */
  async research(progress: Progress): Promise<void> {
    const report = sparing(progress);
    const total = await this.db.run(systemActor, (tx) => countUnsearched(tx.em));
    let done = 0;
    const next = (after: WaitingCase | null): Promise<WaitingCase[]> =>
      this.db.run(systemActor, (tx) => unsearchedCases(tx.em, after, LIST));
    for (let list = await next(null); list.length > 0; list = await next(list.at(-1)!)) {
      const rounds = Array.from({ length: Math.ceil(list.length / ROUND) }, (_, i) =>
        list.slice(i * ROUND, (i + 1) * ROUND).map(({ id }) => id),
      );
      await inStretches(rounds, ROUNDS_AT_ONCE, async (round) => {
        let counted = 0;
        const count = (searched: number): Promise<void> => {
          done += searched - counted;
          counted = searched;
          return report(Math.min(done, total), total);
        };
        await sparingOthers(
          round,
          (ids, ahead) => this.cases.search(ids, (searched) => count(ahead + searched)),
          (id, error) => this.askAlone(id, error),
        );
        await count(round.length);
      });
    }
    // Whoever was changed meanwhile waits again.
    await this.db.run(systemActor, (tx) => this.work.request(tx, 'matching.delta', 'all'));
  }

  /** A family that cannot be searched must not keep a thousand others from it. */
  private async askAlone(caseId: string, error: unknown): Promise<void> {
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
    const report = sparing(progress);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      while ((await this.db.run(systemActor, (tx) => this.numbering.readStretch(tx))) > 0);
      while (await this.deltas.round(report));
      await this.requestMissing();
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
  private async requestMissing(): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const links = await this.work.find(tx, 'matching.links', 'all');
      // What ends its process each time waits for a person.
      if (!links?.setAsideReason && (await linksBehind(tx.em)))
        await this.work.request(tx, 'matching.links', 'all', LINKS_PRIORITY);
      const cases = await unaskedCases(tx.em, TOGETHER + 1);
      const together = cases.length > TOGETHER;
      // One that runs goes on to the end; one that was paused waits for the person who paused it.
      if (together) await this.work.ensure(tx, 'matching.research', 'all', RESEARCH_PRIORITY);
      for (const { id, urgent } of cases)
        if (!together || urgent)
          await this.work.request(tx, 'matching.case', id, urgent ? URGENT_PRIORITY : undefined);
    });
  }
}
