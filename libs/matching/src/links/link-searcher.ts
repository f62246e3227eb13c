import { setImmediate as nextTurn } from 'node:timers/promises';
import { Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { KinshipPolicies, type KinshipPolicy } from '../policies/kinship-policies.js';
import { Policies } from '../policies/policies.service.js';
import { candidates, type Candidate } from '../search/person.queries.js';
import { inStretches } from '../search/in-stretches.js';
import { Persons, type PassingBefore } from '../search/persons.js';
import { sparing, type Progress } from '../search/progress.js';
import { readState } from '../search/state.queries.js';
import { judgePair, type FoundLink } from './found-link.js';
import { advanceLinks, carryLinksOver, lockLinkState, restartLinks } from './link-state.queries.js';
import { LinkStore } from './link-store.js';
import { sameBasis } from './same-basis.js';

/** Persons of one round; their links and the cursor are stored together. */
const PERSONS = 100;
/** Persons whose scans wait for the threads side by side. */
const AT_ONCE = 2;

/** Later persons [from, to), each to be compared with everybody numbered before. */
interface Round {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly policy: KinshipPolicy;
  readonly persons: readonly Candidate[];
}

/**
 * Compares persons of unknown origin among themselves: each with everybody numbered before, so every pair once. Links
 * and cursor are stored in one transaction; a round that is killed leaves nothing and is done again.
 */
@Injectable()
export class LinkSearcher {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly persons: Persons,
    private readonly store: LinkStore,
  ) {}

  /** Until every numbered person is compared under the policy in force. Progress counts persons. */
  async run(progress: Progress): Promise<void> {
    const report = sparing(progress);
    for (;;) {
      const round = await this.db.run(systemActor, (tx) => this.begin(tx));
      if (!round) return;
      await this.compare(round, () => report(round.from, round.head));
      await report(round.to, round.head);
    }
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

  private async compare({ from, to, policy, persons }: Round, waiting: () => Promise<void>): Promise<void> {
    const present = await this.persons.present();
    const passingOf = await present.before(persons, { policy, rows: { from, to }, waiting });
    const found: FoundLink[] = [];
    let leftOut = 0;
    await inStretches(persons, AT_ONCE, async (person) => {
      const links = await this.linksOf(passingOf, policy, person);
      found.push(...links.found);
      leftOut += links.leftOut;
    });
    // Those that run side by side end in any order; links are numbered by strength.
    found.sort((a, b) => b.log10Lr - a.log10Lr || a.high.row - b.high.row || a.low.row - b.low.row);
    await this.db.run(systemActor, async (tx) => {
      const state = await lockLinkState(tx.em);
      // Another worker compared these persons, or began anew under another policy.
      if (state.cursor !== from || state.policyVersion !== policy.version) return;
      await this.store.store(tx, { from, to, policyVersion: policy.version }, found);
      await advanceLinks(tx.em, to, leftOut);
    });
  }

  private async linksOf(
    passingOf: PassingBefore,
    policy: KinshipPolicy,
    person: Candidate,
  ): Promise<{ found: FoundLink[]; leftOut: number }> {
    const { rows, compared, passed } = await passingOf(person);
    const leftOut = passed - rows.length;
    await nextTurn();
    if (rows.length === 0) return { found: [], leftOut };
    const others = await this.db.run(systemActor, (tx) => candidates(tx.em, rows));
    const found: FoundLink[] = [];
    for (const other of others) {
      const link = await judgePair(policy, other, person, compared);
      if (link) found.push(link);
    }
    return { found, leftOut };
  }
}
