import { Steps } from '@homeward/audit';
import { NotFound, pageOf, rowsToFetch, type Page, type PageRequest, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import {
  DuplicateNotInForce,
  DuplicateReasonMissing,
  SHORTEST_DUPLICATE_REASON,
} from './duplicate.errors.js';
import { duplicateLifecycle } from './duplicate.lifecycle.js';
import { duplicateViews, type DuplicateView } from './duplicate.queries.js';
import type { DuplicateEvent, DuplicateFinding, DuplicateStatus } from './duplicate.states.js';
import { FEWEST_LOCI } from './identity-rule.js';
import type { PossibleDuplicate } from './possible-duplicate.entity.js';
import { coverageOfDuplicates, type DuplicateCoverage } from './search.queries.js';

export interface DuplicateDecision {
  readonly finding: DuplicateFinding;
  readonly reason: string;
  /** Version of the pair that the caller saw. */
  readonly version: number;
}

/** Relatives who may be registered twice, and what the laboratory lead says to it. */
@Injectable()
export class Duplicates {
  constructor(private readonly steps: Steps) {}

  /** Pairs both of whose persons the reader may see, newest first. Superseded ones are listed by that status only. */
  async list(
    tx: Tx,
    filter: PageRequest & { readonly status?: DuplicateStatus | undefined },
  ): Promise<Page<DuplicateView>> {
    const { status, after } = filter;
    return pageOf(await duplicateViews(tx.em, { status, after, limit: rowsToFetch(filter) }), filter);
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<DuplicateView> {
    const [view] = await duplicateViews(tx.em, { id, limit: 1 });
    if (!view) throw new NotFound('possible duplicate', id);
    return view;
  }

  /** How many relatives were compared, and how many wait. */
  coverage(tx: Tx): Promise<DuplicateCoverage> {
    return coverageOfDuplicates(tx.em, FEWEST_LOCI);
  }

  /**
   * Says what a pair is. Records, samples and profiles stay as they are.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, DuplicateReasonMissing, DuplicateNotInForce
   */
  async decide(tx: Tx, id: string, { finding, reason, version }: DuplicateDecision): Promise<void> {
    const decided = { decidedBy: tx.actor.accountId, decidedAt: new Date() };
    const text = writtenReason(reason);
    await this.step(tx, { id, version, event: finding, reason: text }, { ...decided, reason: text });
  }

  /** Takes a decision back: the pair is open again. @throws as `decide` */
  async reopen(tx: Tx, id: string, decision: Omit<DuplicateDecision, 'finding'>): Promise<void> {
    const { version } = decision;
    const reason = writtenReason(decision.reason);
    const undecided = { reason: null, decidedBy: null, decidedAt: null };
    await this.step(tx, { id, version, event: 'reopen', reason }, undecided);
  }

  private async step(
    tx: Tx,
    {
      id,
      version,
      event,
      reason,
    }: {
      readonly id: string;
      readonly version: number;
      readonly event: DuplicateEvent;
      readonly reason: string;
    },
    changes: Partial<PossibleDuplicate>,
  ): Promise<void> {
    await this.get(tx, id);
    const row = await this.steps.lock(tx, duplicateLifecycle, id, version);
    const { inForce, number } = await this.get(tx, id);
    if (!inForce) throw new DuplicateNotInForce(number);
    const step = { event, at: new Date().toISOString(), by: tx.actor.accountId ?? '', reason };
    await this.steps.take(tx, duplicateLifecycle, row, {
      event,
      changes: { ...changes, steps: [...row.steps, step] },
      data: { reason },
    });
  }
}

/** @throws DuplicateReasonMissing */
function writtenReason(reason: string): string {
  const text = reason.trim();
  if (text.length < SHORTEST_DUPLICATE_REASON) throw new DuplicateReasonMissing(reason);
  return text;
}
