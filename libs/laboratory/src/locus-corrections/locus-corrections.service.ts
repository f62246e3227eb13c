import { Audit, Steps, type Lifecycle } from '@homeward/audit';
import { lockVisibleSpecimens } from '@homeward/intake';
import { newId, NotFound, VersionConflict, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { sameCall } from '../genotypes/call.js';
import { writtenReason } from '../four-eyes/reason.js';
import { Profiles } from '../profile/profiles.service.js';
import { TypingAlreadyWithdrawn } from '../typings/typing.errors.js';
import { typingViews, type TypingView } from '../typings/typing.queries.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { correctedCall, isCorrectable } from './corrected-call.js';
import { LocusCorrection } from './locus-correction.entity.js';
import {
  CorrectedGenotypeRefused,
  GenotypeCountsAlready,
  LocusChangedMeanwhile,
  LocusCorrectionWaits,
  LocusNotTyped,
  NotOwnLocusCorrection,
  OwnLocusCorrection,
} from './locus-correction.errors.js';
import {
  callInForce,
  callWritten,
  insertLocusCorrection,
  locusCorrections,
  type LocusCorrectionFilter,
  type LocusCorrectionRow,
  type LocusCorrectionView,
  typedLoci,
  type TypedLocus,
} from './locus-correction.queries.js';
import {
  locusCorrectionMachine,
  type LocusCorrectionEvent,
  type LocusCorrectionStatus,
} from '../profile/locus-correction.states.js';

export interface NewLocusCorrection {
  readonly locus: string;
  /** The right genotype; null where the locus cannot be used. */
  readonly alleles: readonly string[] | null;
  readonly reason: string;
  /** Of the typing that the caller saw. */
  readonly version: number;
}

export interface LocusDecision {
  readonly reason: string;
  readonly version: number;
}

const lifecycle: Lifecycle<LocusCorrection, LocusCorrectionStatus, LocusCorrectionEvent> = {
  machine: locusCorrectionMachine,
  entity: LocusCorrection,
  thing: 'locus correction',
  subjectType: 'locus_correction',
  action: (_, to) => `locus_correction.${to}`,
  facts: ({ typingId, locus }) => ({ typingId, locus }),
};

/**
 * Corrections of single loci, after an electropherogram was read again: one account asks, a lead who is another approves.
 * The typing stays as it was written; its profile is merged again with the correction, so that searches follow.
 */
@Injectable()
export class LocusCorrections {
  constructor(
    private readonly profiles: Profiles,
    private readonly vocabularies: Vocabularies,
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  /** Without alleles, newest first. */
  list(tx: Tx, filter: LocusCorrectionFilter): Promise<LocusCorrectionRow[]> {
    return locusCorrections(tx.em, filter);
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<LocusCorrectionView> {
    const [view] = await locusCorrections(tx.em, { id });
    if (!view) throw new NotFound('locus correction', id);
    return view;
  }

  /**
   * The loci of a typing that can be corrected, with their calls.
   * @throws NotFound
   */
  async loci(tx: Tx, typingId: string): Promise<TypedLocus[]> {
    await this.typing(tx, typingId);
    const { loci } = await this.vocabularies.current(tx);
    return (await typedLoci(tx.em, typingId)).filter(({ locus }) => {
      const known = loci.find(locus);
      return known !== undefined && isCorrectable(known);
    });
  }

  /**
   * Asks for a correction. Nothing changes before it is approved.
   * @returns its id
   * @throws ReasonMissing, NotFound, VersionConflict, TypingAlreadyWithdrawn, LocusNotTyped, CorrectedGenotypeRefused,
   * GenotypeCountsAlready, LocusCorrectionWaits
   */
  async propose(tx: Tx, typingId: string, asked: NewLocusCorrection): Promise<string> {
    const reason = writtenReason(asked.reason);
    const typing = await this.typing(tx, typingId);
    if (typing.version !== asked.version) throw new VersionConflict('typing', asked.version, typing.version);
    if (typing.withdrawnAt !== null) throw new TypingAlreadyWithdrawn(typing.batchNumber);
    const { loci } = await this.vocabularies.current(tx);
    const locus = loci.find(asked.locus);
    const before = locus ? await callWritten(tx.em, typingId, locus.name) : null;
    if (!locus || !before) throw new LocusNotTyped(asked.locus, typing.batchNumber);
    const read = asked.alleles && correctedCall(locus, asked.alleles);
    if (read?.ok === false) throw new CorrectedGenotypeRefused(locus.name, read.value, read.why);
    const corrected = read?.call ?? null;
    const inForce = await callInForce(tx.em, typingId, locus.name);
    if (alike(inForce, corrected)) throw new GenotypeCountsAlready(locus.name, corrected?.join(',') ?? '');
    const id = newId();
    const row = { id, typingId, locus: locus.name, before: inForce ?? [], corrected, reason };
    if (!(await insertLocusCorrection(tx.em, { ...row, proposedBy: tx.actor.accountId })))
      throw new LocusCorrectionWaits(locus.name, typing.batchNumber);
    await this.audit.record(tx, {
      action: 'locus_correction.proposed',
      subjectType: 'locus_correction',
      subjectId: id,
      data: { typingId, locus: locus.name, reason },
    });
    return id;
  }

  /**
   * The correction counts from now on: the profile of the donor is merged again.
   * @throws ReasonMissing, NotFound, VersionConflict, TransitionRefused, Forbidden, OwnLocusCorrection,
   * TypingAlreadyWithdrawn, LocusChangedMeanwhile
   */
  async approve(tx: Tx, id: string, decision: LocusDecision): Promise<void> {
    const reason = writtenReason(decision.reason);
    const { typingId, donorId, specimenId } = await this.get(tx, id);
    // Specimens before donors, as the import holds them; both before the correction.
    if ((await lockVisibleSpecimens(tx.em, [specimenId])).length === 0)
      throw new NotFound('locus correction', id);
    await this.profiles.inForce(tx, [donorId]);
    const correction = await this.steps.lock(tx, lifecycle, id, decision.version);
    const { locus } = correction;
    if (correction.proposedBy === tx.actor.accountId) throw new OwnLocusCorrection(locus);
    const typing = await this.typing(tx, typingId);
    if (typing.withdrawnAt !== null) throw new TypingAlreadyWithdrawn(typing.batchNumber);
    const inForce = await callInForce(tx.em, typingId, locus);
    if (!alike(inForce, correction.before.length === 0 ? null : correction.before))
      throw new LocusChangedMeanwhile(locus);
    const former = await tx.em.findOneBy(LocusCorrection, { typingId, locus, status: 'approved' });
    if (former) await this.steps.take(tx, lifecycle, former, { event: 'replace', data: { by: id } });
    await this.end(tx, correction, 'approve', reason);
    await this.profiles.rebuild(tx, [typing.donorId], new Map([[typing.donorId, new Set([locus])]]));
    await this.audit.record(tx, {
      action: 'typing.locus_corrected',
      subjectType: 'donor',
      subjectId: typing.donorId,
      data: { typingId, locus, batch: typing.batchNumber, reason },
    });
  }

  /** @throws ReasonMissing, NotFound, VersionConflict, TransitionRefused, Forbidden, OwnLocusCorrection */
  async reject(tx: Tx, id: string, decision: LocusDecision): Promise<void> {
    const reason = writtenReason(decision.reason);
    await this.get(tx, id);
    const correction = await this.steps.lock(tx, lifecycle, id, decision.version);
    if (correction.proposedBy === tx.actor.accountId) throw new OwnLocusCorrection(correction.locus);
    await this.end(tx, correction, 'reject', reason);
  }

  /** @throws ReasonMissing, NotFound, VersionConflict, TransitionRefused, Forbidden, NotOwnLocusCorrection */
  async withdraw(tx: Tx, id: string, decision: LocusDecision): Promise<void> {
    const reason = writtenReason(decision.reason);
    await this.get(tx, id);
    const correction = await this.steps.lock(tx, lifecycle, id, decision.version);
    if (correction.proposedBy !== tx.actor.accountId) throw new NotOwnLocusCorrection(correction.locus);
    await this.end(tx, correction, 'withdraw', reason);
  }

  private async typing(tx: Tx, id: string): Promise<TypingView> {
    const [typing] = await typingViews(tx.em, { id });
    if (!typing) throw new NotFound('typing', id);
    return typing;
  }

  private async end(
    tx: Tx,
    correction: LocusCorrection,
    event: LocusCorrectionEvent,
    reason: string,
  ): Promise<void> {
    const decided = { decidedBy: tx.actor.accountId, decidedAt: new Date(), decisionReason: reason };
    await this.steps.take(tx, lifecycle, correction, { event, changes: decided, data: { reason } });
  }
}

function alike(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null ? a === b : sameCall(a, b);
}
