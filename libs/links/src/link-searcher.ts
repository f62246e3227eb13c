import { setImmediate as nextTurn } from 'node:timers/promises';
import { firstOf, Db, systemActor, WorkCancelled, type Tx } from '@homeward/platform';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import {
  FAMILIES_AT_ONCE,
  type Candidate,
  type FoundLink,
  type Progress,
  forEachConcurrently,
  sameBasis,
  throttled,
} from '@homeward/judging';
import {
  JudgingPool,
  type FindEarlierSurvivors,
  PersonSearch,
  candidates,
  readState,
} from '@homeward/persons';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import {
  addLeftOut,
  advanceLinks,
  carryLinksOver,
  lockLinkState,
  restartLinks,
} from './link-state.queries.js';
import { LinkStore, type ReadyLink, readyLinks } from './link-store.js';
import { PersonsSetAside } from './persons-set-aside.js';

/** Persons of one round; their links and the cursor are stored together. */
const PERSONS_PER_ROUND = 100;
/** When at least so many are compared and all fail, the cause is not the persons. */
const FAILURES_OF_ALL = 10;

/** Later persons, each to be compared with all persons numbered before. */
interface PersonBatch {
  readonly policy: KinshipPolicy;
  readonly persons: readonly Candidate[];
}

/** All living persons of rows [from, to). */
interface LinkRound extends PersonBatch {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

interface FailedPerson {
  readonly person: Candidate;
  readonly error: unknown;
}

interface ComparisonResult {
  readonly found: FoundLink[];
  /** Persons above a threshold beyond the largest number of links that one may raise. */
  readonly leftOut: number;
  /** Who could not be compared. */
  readonly failed: readonly FailedPerson[];
}

/**
 * Compares persons of unknown origin among themselves: each with all persons numbered before, so every pair once. Links
 * and cursor are stored in one transaction; a round that is killed, or stopped between two persons, leaves nothing and
 * is done again.
 */
@Injectable()
export class LinkSearcher implements OnModuleDestroy {
  private readonly log = new Logger(LinkSearcher.name);
  private stopping = false;

  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly persons: PersonSearch,
    private readonly judges: JudgingPool,
    private readonly store: LinkStore,
    private readonly aside: PersonsSetAside,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /**
   * Runs until every numbered person is compared under the policy in force, or set aside. Progress counts persons.
   * @throws WorkCancelled also when the process stops
   */
  async run(progress: Progress): Promise<void> {
    const report = throttled(progress);
    await this.db.run(systemActor, (tx) => this.aside.requestAgain(tx));
    for (;;) {
      const round = await this.db.run(systemActor, (tx) => this.nextRound(tx));
      if (!round) return;
      const { from, to, head } = round;
      const compared = await this.compare(round, { from, to }, (done) => report(from + done, head));
      const ready = readyLinks(compared.found);
      await this.db.run(systemActor, (tx) => this.storeRound(tx, round, compared, ready));
      await report(to, head);
    }
  }

  /**
   * Compares one person who was set aside; does nothing when the person is not set aside any more.
   * @throws the error that prevents the comparison; WorkCancelled also when the process stops
   */
  async compareOne(profileId: string, progress: Progress): Promise<void> {
    const batch = await this.db.run(systemActor, (tx) => this.loadOne(tx, profileId));
    if (!batch) return;
    const [{ row }] = batch.persons;
    const report = throttled(progress);
    const compared = await this.compare(batch, { from: row, to: row + 1 }, (done) => report(done, 1));
    for (const { error } of compared.failed) throw error;
    const ready = readyLinks(compared.found);
    await this.db.run(systemActor, async (tx) => {
      const state = await lockLinkState(tx.em);
      const { policy } = batch;
      // Another worker did this already, or restarted under another policy.
      if (state.policyVersion !== policy.version || !(await this.aside.remove(tx, row))) return;
      const stretch = { from: row, to: row + 1, policyVersion: policy.version };
      await this.store.store(tx, stretch, ready);
      await addLeftOut(tx.em, compared.leftOut);
    });
  }

  /** The next persons; a policy that changes the basis of links restarts at the first pair. */
  private async nextRound(tx: Tx): Promise<LinkRound | null> {
    const state = await lockLinkState(tx.em);
    const { head } = await readState(tx.em);
    if (head === 0) return null;
    const current = await this.policies.current(tx);
    let { cursor } = state;
    if (state.policyVersion !== current.version) {
      const before =
        state.policyVersion === null ? null : await this.policies.version(tx, state.policyVersion);
      if (before && sameBasis(before.settings, current.settings)) {
        await carryLinksOver(tx.em, current.version);
      } else {
        await restartLinks(tx.em, current.version);
        cursor = 0;
      }
    }
    if (cursor >= head) return null;
    const to = Math.min(head, cursor + PERSONS_PER_ROUND);
    const rows = Array.from({ length: to - cursor }, (_, i) => cursor + i);
    const persons = await candidates(tx.em, rows);
    return { from: cursor, to, head, policy: this.kinship.of(current), persons };
  }

  private async loadOne(
    tx: Tx,
    profileId: string,
  ): Promise<(PersonBatch & { readonly persons: [Candidate] }) | null> {
    const { policyVersion } = await lockLinkState(tx.em);
    const row = await this.aside.rowOf(tx, profileId);
    if (policyVersion === null || row === null) return null;
    const [person] = await candidates(tx.em, [row]);
    const policy = await this.policies.version(tx, policyVersion);
    return person ? { policy: this.kinship.of(policy), persons: [person] } : null;
  }

  private async compare(
    { policy, persons }: PersonBatch,
    rows: { readonly from: number; readonly to: number },
    report: (done: number) => Promise<void>,
  ): Promise<ComparisonResult> {
    const found: FoundLink[] = [];
    const failed: FailedPerson[] = [];
    let leftOut = 0;
    let done = 0;
    const goOn = async (): Promise<void> => {
      if (this.stopping) throw new WorkCancelled();
      await report(done);
    };
    const present = await this.persons.snapshot();
    const findSurvivors = await present.searchEarlier(persons, { policy, rows, waiting: goOn });
    await forEachConcurrently(persons, FAMILIES_AT_ONCE, async (person) => {
      await goOn();
      const links = await this.findLinks(findSurvivors, policy, person).catch((error: unknown) => {
        // A process that stops ends its threads, and with them the running comparisons.
        if (this.stopping || error instanceof WorkCancelled) throw new WorkCancelled();
        if (!(error instanceof NotComparable)) throw error;
        failed.push({ person, error: error.cause });
        return { found: [], leftOut: 0 };
      });
      found.push(...links.found);
      leftOut += links.leftOut;
      done++;
    });
    // Concurrent comparisons end in any order; links are numbered by strength.
    found.sort((a, b) => b.log10Lr - a.log10Lr || a.high.row - b.high.row || a.low.row - b.low.row);
    if (failed.length >= FAILURES_OF_ALL && failed.length === persons.length) throw firstOf(failed).error;
    return { found, leftOut, failed };
  }

  private async storeRound(
    tx: Tx,
    round: LinkRound,
    { leftOut, failed }: ComparisonResult,
    found: readonly ReadyLink[],
  ): Promise<void> {
    const { from, to, policy } = round;
    const state = await lockLinkState(tx.em);
    // Another worker compared these persons, or restarted under another policy.
    if (state.cursor !== from || state.policyVersion !== policy.version) return;
    const except = failed.map(({ person }) => person.row);
    await this.store.store(tx, { from, to, policyVersion: policy.version, except }, found);
    await advanceLinks(tx.em, to, leftOut);
    for (const { person, error } of failed) {
      const { profileId } = person;
      this.log.error({ profileId, err: error }, 'a person cannot be compared with the others');
      await this.aside.setAside(tx, person);
    }
  }

  /** @throws NotComparable when it is the person, and not the database, that keeps it from being done */
  private async findLinks(
    findSurvivors: FindEarlierSurvivors,
    policy: KinshipPolicy,
    person: Candidate,
  ): Promise<{ found: FoundLink[]; leftOut: number }> {
    const { rows, compared, passed } = await asNotComparable(() => findSurvivors(person));
    const leftOut = passed - rows.length;
    await nextTurn();
    if (rows.length === 0) return { found: [], leftOut };
    const others = await this.db.run(systemActor, (tx) => candidates(tx.em, rows));
    const found = await asNotComparable(() => this.judges.judgeLinks(policy, person, others, compared));
    return { found, leftOut };
  }
}

/** One person cannot be compared; the cause says why. */
class NotComparable extends Error {}

async function asNotComparable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WorkCancelled) throw cause;
    throw new NotComparable('a person cannot be compared', { cause });
  }
}
