import { setImmediate as nextTurn } from 'node:timers/promises';
import { Db, systemActor, WorkCancelled, type Tx } from '@homeward/platform';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import {
  AT_ONCE,
  type Candidate,
  type FoundLink,
  type Progress,
  inStretches,
  sameBasis,
  sparing,
} from '@homeward/judging';
import { Judges, type PassingBefore, Persons, candidates, readState } from '@homeward/persons';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import {
  addLeftOut,
  advanceLinks,
  carryLinksOver,
  lockLinkState,
  restartLinks,
} from './link-state.queries.js';
import { LinkStore, type ReadyLink, readyLinks } from './link-store.js';
import { SetAside } from './set-aside.js';

/** Persons of one round; their links and the cursor are stored together. */
const PERSONS = 100;
/** When so many are compared and every one of them fails, it is not the persons. */
const MANY = 10;

/** Later persons, each to be compared with everybody numbered before. */
interface Asked {
  readonly policy: KinshipPolicy;
  readonly persons: readonly Candidate[];
}

/** All living persons of rows [from, to). */
interface Round extends Asked {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

interface Failed {
  readonly person: Candidate;
  readonly error: unknown;
}

interface Compared {
  readonly found: FoundLink[];
  /** Persons above a threshold beyond the largest number of links that one may raise. */
  readonly leftOut: number;
  /** Who could not be compared. */
  readonly failed: readonly Failed[];
}

/**
 * Compares persons of unknown origin among themselves: each with everybody numbered before, so every pair once. Links
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
    private readonly persons: Persons,
    private readonly judges: Judges,
    private readonly store: LinkStore,
    private readonly aside: SetAside,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /**
   * Until every numbered person is compared under the policy in force, or set aside. Progress counts persons.
   * @throws WorkCancelled also when the process stops
   */
  async run(progress: Progress): Promise<void> {
    const report = sparing(progress);
    await this.db.run(systemActor, (tx) => this.aside.askAgain(tx));
    for (;;) {
      const round = await this.db.run(systemActor, (tx) => this.begin(tx));
      if (!round) return;
      const { from, to, head } = round;
      const compared = await this.compare(round, { from, to }, (done) => report(from + done, head));
      const ready = readyLinks(compared.found);
      await this.db.run(systemActor, (tx) => this.finish(tx, round, compared, ready));
      await report(to, head);
    }
  }

  /**
   * One person who was set aside; nothing when there is none any more.
   * @throws whatever keeps the person from being compared; WorkCancelled also when the process stops
   */
  async alone(profileId: string, progress: Progress): Promise<void> {
    const asked = await this.db.run(systemActor, (tx) => this.beginAlone(tx, profileId));
    if (!asked) return;
    const [{ row }] = asked.persons;
    const report = sparing(progress);
    const compared = await this.compare(asked, { from: row, to: row + 1 }, (done) => report(done, 1));
    for (const { error } of compared.failed) throw error;
    const ready = readyLinks(compared.found);
    await this.db.run(systemActor, async (tx) => {
      const state = await lockLinkState(tx.em);
      const { policy } = asked;
      // Another worker was sooner, or began anew under another policy.
      if (state.policyVersion !== policy.version || !(await this.aside.takeBack(tx, row))) return;
      const stretch = { from: row, to: row + 1, policyVersion: policy.version };
      await this.store.store(tx, stretch, ready);
      await addLeftOut(tx.em, compared.leftOut);
    });
  }

  /** The next persons; a policy that changes what links rest on begins with the first pair again. */
  private async begin(tx: Tx): Promise<Round | null> {
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
    const to = Math.min(head, cursor + PERSONS);
    const rows = Array.from({ length: to - cursor }, (_, i) => cursor + i);
    const persons = await candidates(tx.em, rows);
    return { from: cursor, to, head, policy: this.kinship.of(current), persons };
  }

  private async beginAlone(
    tx: Tx,
    profileId: string,
  ): Promise<(Asked & { readonly persons: [Candidate] }) | null> {
    const { policyVersion } = await lockLinkState(tx.em);
    const row = await this.aside.rowOf(tx, profileId);
    if (policyVersion === null || row === null) return null;
    const [person] = await candidates(tx.em, [row]);
    const policy = await this.policies.version(tx, policyVersion);
    return person ? { policy: this.kinship.of(policy), persons: [person] } : null;
  }

  private async compare(
    { policy, persons }: Asked,
    rows: { readonly from: number; readonly to: number },
    report: (done: number) => Promise<void>,
  ): Promise<Compared> {
    const found: FoundLink[] = [];
    const failed: Failed[] = [];
    let leftOut = 0;
    let done = 0;
    const goOn = async (): Promise<void> => {
      if (this.stopping) throw new WorkCancelled();
      await report(done);
    };
    const present = await this.persons.present();
    const passingOf = await present.before(persons, { policy, rows, waiting: goOn });
    await inStretches(persons, AT_ONCE, async (person) => {
      await goOn();
      const links = await this.linksOf(passingOf, policy, person).catch((error: unknown) => {
        // A process that stops takes its threads away from whoever is being compared.
        if (this.stopping || error instanceof WorkCancelled) throw new WorkCancelled();
        if (!(error instanceof NotComparable)) throw error;
        failed.push({ person, error: error.cause });
        return { found: [], leftOut: 0 };
      });
      found.push(...links.found);
      leftOut += links.leftOut;
      done++;
    });
    // Those that run side by side end in any order; links are numbered by strength.
    found.sort((a, b) => b.log10Lr - a.log10Lr || a.high.row - b.high.row || a.low.row - b.low.row);
    if (failed.length >= MANY && failed.length === persons.length) throw failed[0]!.error;
    return { found, leftOut, failed };
  }

  private async finish(
    tx: Tx,
    round: Round,
    { leftOut, failed }: Compared,
    found: readonly ReadyLink[],
  ): Promise<void> {
    const { from, to, policy } = round;
    const state = await lockLinkState(tx.em);
    // Another worker compared these persons, or began anew under another policy.
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
  private async linksOf(
    passingOf: PassingBefore,
    policy: KinshipPolicy,
    person: Candidate,
  ): Promise<{ found: FoundLink[]; leftOut: number }> {
    const { rows, compared, passed } = await blamed(() => passingOf(person));
    const leftOut = passed - rows.length;
    await nextTurn();
    if (rows.length === 0) return { found: [], leftOut };
    const others = await this.db.run(systemActor, (tx) => candidates(tx.em, rows));
    const found = await blamed(() => this.judges.links(policy, person, others, compared));
    return { found, leftOut };
  }
}

/** One person cannot be compared; the cause says why. */
class NotComparable extends Error {}

async function blamed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WorkCancelled) throw cause;
    throw new NotComparable('a person cannot be compared', { cause });
  }
}
