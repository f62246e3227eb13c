import { setImmediate as nextTurn } from 'node:timers/promises';
import { knownIn, Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import {
  FAMILIES_AT_ONCE,
  type Family,
  type Progress,
  searchKeyOf,
  drySearch,
  forEachConcurrently,
  searchedFamilyOf,
  throttled,
} from '@homeward/judging';
import {
  FamilyChanged,
  HitFinder,
  PersonSearch,
  type PersonSnapshot,
  type FamilySearch,
  prepare,
} from '@homeward/persons';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import { FamilyReader, SCREEN_FROM } from '@homeward/searching/worker';
import { Comparison, type ComparedCase, type Side } from './comparison.js';
import { WhatIf } from './what-if.entity.js';
import { finishWhatIf, openCases, storedHits } from './what-if.queries.js';

/** Families read at once. */
const FAMILIES = 200;

interface LoadedWhatIf {
  readonly base: KinshipPolicy;
  readonly changed: KinshipPolicy;
  readonly cases: readonly string[];
}

interface WhatIfRun extends Omit<LoadedWhatIf, 'cases'> {
  readonly id: string;
  readonly present: PersonSnapshot;
}

type Sides = Pick<ComparedCase, 'before' | 'after'>;

/**
 * Searches every open case under two policies, the one a what-if changes and the changed one, and keeps the
 * difference. It reads what searches read, finds as they find and stores nothing but its result, in one transaction:
 * a run that is killed has left nothing, and is done again from the start.
 */
@Injectable()
export class WhatIfRunner {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly families: FamilyReader,
    private readonly finder: HitFinder,
    private readonly persons: PersonSearch,
  ) {}

  /** Work `policy.whatif`: does nothing when the run is done or cancelled. */
  async run(id: string, report: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, id));
    if (!begun) return;
    const progress = throttled(report);
    const { cases, base, changed } = begun;
    const present = await this.persons.snapshot();
    const run: WhatIfRun = { id, base, changed, present };
    const comparison = new Comparison();
    await report(0, cases.length);
    for (let start = 0; start < cases.length; start += FAMILIES) {
      const { loaded, stored } = await this.db.run(systemActor, (tx) =>
        this.load(tx, cases.slice(start, start + FAMILIES), base.version),
      );
      const open = loaded.filter(({ status }) => status === 'open');
      const sidesOf = await this.sides(run, open, () => progress(start, cases.length));
      const found = new Map<Family, Sides>();
      let done = start;
      await forEachConcurrently(open, FAMILIES_AT_ONCE, async (family) => {
        const sides = await this.retryWhileChanged(run, family, sidesOf, () => progress(done, cases.length));
        if (sides) found.set(family, sides);
        // A case with several missing members is loaded once for each.
        done = Math.min(done + 1, cases.length);
        await progress(done, cases.length);
        await nextTurn();
      });
      for (const family of open) {
        const { caseId, caseNumber } = family;
        const sides = found.get(family);
        if (!sides) continue;
        const ofCase = stored.filter((pair) => searchKeyOf(pair) === searchKeyOf(family));
        comparison.add({ caseId, caseNumber, ...sides, stored: ofCase });
      }
    }
    await report(cases.length, cases.length);
    const personsCompared = await present.countAlive({
      policy: base,
      rows: { from: 0, to: present.head },
      waiting: () => progress(cases.length, cases.length),
    });
    await this.db.run(systemActor, (tx) =>
      finishWhatIf(tx.em, id, {
        head: present.head,
        personsCompared,
        casesCompared: comparison.cases,
        results: comparison.results(),
      }),
    );
  }

  private async begin(tx: Tx, id: string): Promise<LoadedWhatIf | null> {
    const run = await tx.em.findOneBy(WhatIf, { id });
    if (run?.status !== 'pending') return null;
    return {
      base: this.kinship.of(await this.policies.version(tx, run.baseVersion)),
      changed: this.kinship.trial(run.settings, run.baseVersion),
      cases: await openCases(tx.em),
    };
  }

  private async load(tx: Tx, caseIds: readonly string[], policyVersion: number) {
    const loaded = await this.families.of(tx, caseIds);
    return { loaded, stored: await storedHits(tx.em, caseIds, policyVersion) };
  }

  /** Asks for cases under both policies. @returns what is found of each */
  private async sides(
    run: WhatIfRun,
    open: readonly Family[],
    waiting: () => Promise<void>,
  ): Promise<(family: Family, alive: () => Promise<void>) => Promise<Sides>> {
    const before = await this.under(run, false, open, waiting);
    const after = await this.under(run, true, open, waiting);
    return async (family, alive) => ({
      before: await before(family, alive),
      after: await after(family, alive),
    });
  }

  /** A family that changed since it was read is read again; null when it is not open any more. */
  private async retryWhileChanged(
    run: WhatIfRun,
    family: Family,
    sidesOf: Awaited<ReturnType<WhatIfRunner['sides']>>,
    alive: () => Promise<void>,
  ): Promise<Sides | null> {
    try {
      return await sidesOf(family, alive);
    } catch (error) {
      if (!(error instanceof FamilyChanged)) throw error;
      const members = await this.db.run(systemActor, (tx) => this.families.of(tx, [family.caseId]));
      const now = members.find((member) => searchKeyOf(member) === searchKeyOf(family));
      if (now?.status !== 'open') return null;
      return this.retryWhileChanged(run, now, await this.sides(run, [now], alive), alive);
    }
  }

  private async under(
    { id, base, changed, present }: WhatIfRun,
    isChanged: boolean,
    open: readonly Family[],
    waiting: () => Promise<void>,
  ): Promise<(family: Family, alive: () => Promise<void>) => Promise<Side>> {
    const policy = isChanged ? changed : base;
    const dryRun = { whatIfId: id, rules: isChanged ? changed.rules : null };
    const asked = new Map(open.map((family) => [searchKeyOf(family), searchedFamilyOf(family, policy)]));
    const sought = new Map<string, FamilySearch>();
    for (const family of open) {
      const answer = knownIn(asked, searchKeyOf(family));
      const search = drySearch(dryRun, family, policy.version);
      if (answer.ok) sought.set(searchKeyOf(family), { search, family, prepared: prepare(answer.searched) });
    }
    const rows = { from: 0, to: present.head };
    const screened = sought.size >= SCREEN_FROM;
    const passingOf = await present.searchAll([...sought.values()], {
      policy,
      rows,
      screened,
      waiting,
      dryRun,
    });
    return async (family, alive) => {
      const answer = knownIn(asked, searchKeyOf(family));
      if (!answer.ok) return answer;
      const one = knownIn(sought, searchKeyOf(family));
      const findings = await this.finder.findings(one.prepared, await passingOf(one, alive));
      return { ok: true, question: answer.searched, findings };
    };
  }
}
