import { Audit } from '@homeward/audit';

import { newId, NotFound, Work, type Page, type PageRequest, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { Policies, type PolicySettings, namingRules } from '@homeward/policy';
import { RunFinished, type RunState, runState } from '@homeward/searching';
import { newestRuns } from '../runs/newest-runs.js';
import { WhatIf } from './what-if.entity.js';
import { cancelWhatIf, insertWhatIf } from './what-if.queries.js';
import type { WhatIfResults } from './what-if.results.js';

/** Lower priority than searches. */
const PRIORITY = 200;

/** A run with its state, without its results. */
export type WhatIfView = Omit<WhatIf, 'status' | 'results'> & RunState;
export type WhatIfDetail = WhatIfView & { readonly results: WhatIfResults | null };

/** Changed policies, tried on the present database before one of them is put in force. */
@Injectable()
export class WhatIfs {
  constructor(
    private readonly policies: Policies,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /**
   * Asks for a dry run of settings against the policy in force.
   * @throws PolicySettingRefused, UnknownFrequencyTable, NoPolicy
   */
  async request(tx: Tx, asked: PolicySettings): Promise<WhatIfDetail> {
    // What is tried is what a new version would hold.
    const settings = namingRules(asked);
    this.policies.check(settings);
    const { version: baseVersion } = await this.policies.current(tx);
    const id = newId();
    await insertWhatIf(tx.em, { id, settings, baseVersion, createdBy: tx.actor.accountId });
    await this.audit.record(tx, {
      action: 'policy.whatif_requested',
      subjectType: 'policy_what_if',
      subjectId: id,
      data: { baseVersion, settings },
    });
    await this.work.request(tx, 'policy.whatif', id, PRIORITY);
    return this.get(tx, id);
  }

  /** Newest first, without their results. */
  list(tx: Tx, page: PageRequest): Promise<Page<WhatIfView>> {
    return newestRuns(tx, WhatIf, page, (row) => this.viewOf(tx, row));
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<WhatIfDetail> {
    const row = await this.find(tx, id);
    const rows = await tx.em.query<{ results: WhatIfResults | null }[]>(
      `SELECT results FROM policy_what_if WHERE id = $1`,
      [id],
    );
    return { ...(await this.viewOf(tx, row)), results: rows[0]?.results ?? null };
  }

  /**
   * Stops a run that waits, runs or failed; one that is cancelled stays so.
   * @throws NotFound, RunFinished
   */
  async cancel(tx: Tx, id: string): Promise<WhatIfDetail> {
    const row = await this.find(tx, id);
    if (row.status === 'cancelled') return this.get(tx, id);
    if (!(await cancelWhatIf(tx.em, id))) throw new RunFinished(id);
    await this.work.cancel(tx, 'policy.whatif', id);
    await this.audit.record(tx, {
      action: 'policy.whatif_cancelled',
      subjectType: 'policy_what_if',
      subjectId: id,
    });
    return this.get(tx, id);
  }

  /** The row is read without its results. */
  private async viewOf(tx: Tx, row: WhatIf): Promise<WhatIfView> {
    return Object.assign(row, await runState(tx, this.work, 'policy.whatif', row));
  }

  private async find(tx: Tx, id: string): Promise<WhatIf> {
    const row = await tx.em.findOneBy(WhatIf, { id });
    if (!row) throw new NotFound('policy what-if', id);
    return row;
  }
}
