import { Audit, Steps } from '@homeward/audit';
import { IN_LABORATORY, Specimens } from '@homeward/intake';
import { Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Profiles } from '../profile/profiles.service.js';
import { verdictMessage } from '../verdict/codes.js';
import { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { putFindings } from './finding.queries.js';
import { IdentityCheck, type CheckedForApplication } from './identity-check.service.js';
import { ImportSample } from './import-sample.entity.js';
import {
  donorsToApply,
  insertTypings,
  lockBatch,
  samplesToApply,
  type SampleToApply,
} from './import.queries.js';
import type { Progress } from './progress.js';

/** Donors per transaction: the change feed waits for the oldest transaction, so none should last long. */
const DONORS_PER_TRANSACTION = 25;

/**
 * Turns the accepted samples of an approved batch into typings and profiles. Each transaction takes whole donors and
 * marks their samples as applied; a killed worker goes on with the samples that are not marked. What is computed in it
 * is the comparison and merging of the genotypes of these few donors, who are locked for that: another batch may hold
 * their typings, too.
 */
@Injectable()
export class ImportApplier {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly steps: Steps,
    private readonly specimens: Specimens,
    private readonly profiles: Profiles,
    private readonly identity: IdentityCheck,
  ) {}

  async apply(batchId: string, progress: Progress): Promise<void> {
    for (;;) {
      const donors = await this.db.run(systemActor, (tx) => donorsToApply(tx.em, batchId));
      if (donors.length === 0 && (await this.db.run(systemActor, (tx) => this.finish(tx, batchId)))) return;
      let left = donors.reduce((sum, { samples }) => sum + samples, 0);
      for (let from = 0; from < donors.length; from += DONORS_PER_TRANSACTION) {
        const some = donors.slice(from, from + DONORS_PER_TRANSACTION);
        const ids = some.map(({ donorId }) => donorId);
        const total = await this.db.run(systemActor, (tx) => this.applyChunk(tx, batchId, ids));
        if (total === null) return;
        left -= some.reduce((sum, { samples }) => sum + samples, 0);
        await progress(total - left, total);
      }
      // Whoever was corrected, or let in, meanwhile is found by the next list.
    }
  }

  /** @returns how many samples the batch applies in all; null when it is not to be applied any more */
  private async applyChunk(tx: Tx, batchId: string, donorIds: readonly string[]): Promise<number | null> {
    const batch = await lockBatch(tx.em, batchId);
    if (batch?.status !== 'approved') return null;
    const acting = actingFor(tx, batch);
    const samples = await samplesToApply(tx.em, batchId, donorIds);
    for (const sample of samples) if (!isInHand(sample)) await this.refuse(acting, sample);
    const checked = await this.identity.beforeApplying(acting, batchId, samples.filter(isInHand));
    await this.holdBack(acting, batch, checked.held);
    const { typed, mayLose } = checked;
    await insertTypings(tx.em, batch.id, typed);
    const fresh = typed.filter(({ specimenStatus }) => specimenStatus === 'received');
    const specimenIds = [...new Set(fresh.map(({ specimenId }) => specimenId))];
    await this.specimens.transitionAll(acting, specimenIds, 'type', batch.number);
    const ids = typed.map((sample) => sample.id);
    await tx.em.update(ImportSample, { id: In(ids) }, { status: 'applied' });
    await this.profiles.rebuild(acting, [...new Set(typed.map((sample) => sample.donorId))], mayLose);
    return batch.samplesAccepted;
  }

  /** Between validation and approval the specimen went out of the laboratory's hands. */
  private async refuse(tx: Tx, sample: SampleToApply): Promise<void> {
    const code = 'laboratory.specimen_not_received';
    const message = verdictMessage(code, { value: sample.name, detail: sample.specimenStatus });
    await tx.em.update(
      ImportSample,
      { id: sample.id },
      { status: 'rejected', code, field: 'sample', value: sample.name, message },
    );
  }

  /** Between validation and application another profile came into force: the typing contradicts it, and waits. */
  private async holdBack(tx: Tx, batch: ImportBatch, held: CheckedForApplication['held']): Promise<void> {
    await putFindings(
      tx.em,
      batch.id,
      held.map(({ finding }) => finding),
    );
    for (const { sample, finding } of held) {
      const { code, field, value } = finding.verdict;
      const message = verdictMessage(code, finding.verdict);
      await tx.em.update(ImportSample, { id: sample.id }, { status: 'held', code, field, value, message });
      await this.audit.record(tx, {
        action: 'import_sample.held',
        subjectType: 'import_batch',
        subjectId: batch.id,
        data: { number: batch.number, sample: sample.name, code },
      });
    }
  }

  /** @returns false when samples are left after all */
  private async finish(tx: Tx, batchId: string): Promise<boolean> {
    const batch = await lockBatch(tx.em, batchId);
    if (batch?.status !== 'approved') return true;
    if (await tx.em.existsBy(ImportSample, { batchId, kind: 'sample', status: 'accepted' })) return false;
    const samplesAccepted = await tx.em.countBy(ImportSample, { batchId: batch.id, status: 'applied' });
    await this.steps.take(actingFor(tx, batch), batchLifecycle, batch, {
      event: 'apply',
      changes: { samplesAccepted, appliedAt: new Date() },
      data: { samples: samplesAccepted },
    });
    return true;
  }
}

/** The typing is the approver's act: audit and custody name that person, the worker only carries it out. */
function actingFor({ em, actor }: Tx, { decidedBy }: ImportBatch): Tx {
  return { em, actor: { ...actor, accountId: decidedBy } };
}

/** The laboratory has the specimen, typed before or not. */
function isInHand({ specimenStatus }: SampleToApply): boolean {
  return IN_LABORATORY.includes(specimenStatus);
}
