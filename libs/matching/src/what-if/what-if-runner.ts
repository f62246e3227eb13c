import { setImmediate as nextTurn } from 'node:timers/promises';
import { Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { KinshipPolicies, type KinshipPolicy } from '../policies/kinship-policies.js';
import { Policies } from '../policies/policies.service.js';
import { askedOf } from '../search/case-search.queries.js';
import { families, type Family } from '../search/family.queries.js';
import { Finder, prepare } from '../search/finder.js';
import type { PresentIndex } from '../search/index-holder.js';
import { sparing, type Progress } from '../search/progress.js';
import { questionOf } from '../search/question.js';
import { Comparison, type Side } from './comparison.js';
import { WhatIf } from './what-if.entity.js';
import { finishWhatIf, openCases, storedHits } from './what-if.queries.js';

/** Families read at once. */
const FAMILIES = 200;

interface Begun {
  readonly base: KinshipPolicy;
  readonly changed: KinshipPolicy;
  readonly cases: readonly string[];
}

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
    private readonly finder: Finder,
  ) {}

  /** Work `policy.whatif`: does nothing when the run is done or cancelled. */
  async run(id: string, report: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, id));
    if (!begun) return;
    const progress = sparing(report);
    const { cases, base, changed } = begun;
    const present = await this.finder.present();
    const comparison = new Comparison();
    await report(0, cases.length);
    for (let start = 0; start < cases.length; start += FAMILIES) {
      const { loaded, stored } = await this.db.run(systemActor, (tx) =>
        this.load(tx, cases.slice(start, start + FAMILIES), base.version),
      );
      for (const [place, family] of loaded.entries()) {
        // A case with several missing members is loaded once for each.
        const done = Math.min(place, cases.length - start - 1);
        if (family.status !== 'open') continue;
        const { caseId, caseNumber } = family;
        const alive = () => progress(start + done, cases.length);
        comparison.add({
          caseId,
          caseNumber,
          before: await this.search(family, base, present, alive),
          after: await this.search(family, changed, present, alive),
          stored: stored.filter((pair) => askedOf(pair) === askedOf(family)),
        });
        await progress(start + done + 1, cases.length);
        await nextTurn();
      }
    }
    await report(cases.length, cases.length);
    await this.db.run(systemActor, (tx) =>
      finishWhatIf(tx.em, id, {
        head: present.head,
        personsCompared: present.index.aliveBetween(0, present.head),
        casesCompared: comparison.cases,
        results: comparison.results(),
      }),
    );
  }

  private async begin(tx: Tx, id: string): Promise<Begun | null> {
    const run = await tx.em.findOneBy(WhatIf, { id });
    if (run?.status !== 'pending') return null;
    return {
      base: this.kinship.of(await this.policies.version(tx, run.baseVersion)),
      changed: this.kinship.trial(run.settings, run.baseVersion),
      cases: await openCases(tx.em),
    };
  }

  private async load(tx: Tx, caseIds: readonly string[], policyVersion: number) {
    const loaded = await families(tx.em, caseIds);
    return { loaded, stored: await storedHits(tx.em, caseIds, policyVersion) };
  }

  private async search(
    family: Family,
    policy: KinshipPolicy,
    present: PresentIndex,
    alive: () => Promise<void>,
  ): Promise<Side> {
    const asked = questionOf(family, policy);
    if (!asked.ok) return asked;
    const rows = { from: 0, to: present.head };
    const findings = await this.finder.find(present, prepare(asked.question), rows, alive);
    return { ok: true, question: asked.question, findings };
  }
}
