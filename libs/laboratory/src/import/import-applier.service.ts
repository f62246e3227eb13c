import { performance } from 'node:perf_hooks';
import { Audit, Steps } from '@homeward/audit';
import { IN_LABORATORY, Specimens } from '@homeward/intake';
import { byIndexAlone, Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import pMap from 'p-map';
import type { LockedDonor } from '../profile/profile.queries.js';
import { Profiles } from '../profile/profiles.service.js';
import { verdictMessage } from '../verdict/codes.js';
import {
  acceptedSamples,
  insertTypings,
  samplesToApply,
  waitingNumbers,
  withGenotypes,
  type WaitingSample,
} from './application.queries.js';
import { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { putFindings } from './finding.queries.js';
import { IdentityCheck, type CheckedForApplication } from './identity-check.service.js';
import { ImportSample } from './import-sample.entity.js';
import { holdBatch, lockBatch } from './import.queries.js';
import type { Progress } from './progress.js';

/** Donors per transaction: the change feed waits for the oldest transaction, so none should last long. */
const DONORS_PER_TRANSACTION = 500;
/** Of these, donors with earlier typings: theirs are compared and merged here, one by one. */
const MERGED_PER_TRANSACTION = 25;

/**
 * The comparison of new profiles is asked for at the end, and each minute of a long application: meanwhile it would take
 * the machine from it. What a killed worker leaves unasked is found by the proof of coverage.
 */
const COMPARISON_MS = 60_000;

/** Transactions at the same time: while the database writes one, the next is prepared. */
const SIDE_BY_SIDE = 2;

/** The numbers of one transaction, `to` left out. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/** What one transaction did. */
interface Stretch {
  /** Up to which number all samples are settled. */
  readonly upTo: number;
  readonly samples: number;
  /** How many the batch applies in all. */
  readonly total: number;
}

/** An application that runs. */
interface Application {
  readonly batchId: string;
  done: number;
  /** When the comparison of new profiles was asked for last. */
  asked: number;
  /** The batch is not to be applied any more. */
  over: boolean;
}

/**
 * Turns the accepted samples of an approved batch into typings and profiles, some hundred numbers at a time. Each
 * transaction takes whole donors and stores their typings; a killed worker goes on with the samples that have none.
 * Genotypes of donors of whom nothing was typed before go from table to table within the database. The others are
 * compared with what is in force and merged here, while these donors are locked: another batch may hold their typings,
 * too.
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
    const run: Application = { batchId, done: 0, asked: performance.now(), over: false };
    do {
      const windows = windowsOf(await this.db.run(systemActor, (tx) => waitingNumbers(tx.em, batchId)));
      await pMap(windows, (window) => this.applyWindow(run, window, progress), { concurrency: SIDE_BY_SIDE });
      // Whoever was corrected, or let in, meanwhile has a number that was passed.
    } while (!run.over && !(await this.db.run(systemActor, (tx) => this.finish(tx, batchId))));
  }

  private async applyWindow(run: Application, { from, to }: Window, progress: Progress): Promise<void> {
    for (let next = from; next < to && !run.over;) {
      const window = { from: next, to };
      const stretch = await this.db.run(systemActor, (tx) => this.applyStretch(tx, run.batchId, window));
      if (stretch === 'none') return;
      if (stretch === 'over') {
        run.over = true;
        return;
      }
      next = stretch.upTo + 1;
      run.done += stretch.samples;
      await progress(Math.min(run.done, stretch.total), stretch.total);
      if (performance.now() - run.asked < COMPARISON_MS) continue;
      run.asked = performance.now();
      await this.db.run(systemActor, (tx) => this.profiles.askForComparison(tx));
    }
  }

  /** @returns what was done; `none` where nobody waits; `over` when the batch is not to be applied any more */
  private async applyStretch(tx: Tx, batchId: string, window: Window): Promise<Stretch | 'none' | 'over'> {
    // Shared by the transactions of this application; whoever takes a step of the batch waits for them.
    const batch = await holdBatch(tx.em, batchId);
    if (batch?.status !== 'approved') return 'over';
    await byIndexAlone(tx.em);
    const acting = actingFor(tx, batch);
    const waiting = await samplesToApply(tx.em, batchId, window);
    if (waiting.length === 0) return 'none';
    const first = await this.firsts(acting, waiting);
    const { samples, upTo } = stretchOf(waiting, (sample) => first.has(sample.id));
    for (const sample of samples) if (!isInHand(sample)) await this.refuse(acting, sample);
    const inHand = samples.filter(isInHand);
    const [fresh, known] = parted(inHand, ({ id }) => first.has(id));
    const checked = await this.identity.beforeApplying(acting, batchId, await withGenotypes(tx.em, known));
    await this.holdBack(acting, batch, checked.held);
    const typed = [...fresh, ...checked.typed];
    await insertTypings(tx.em, batch.id, typed);
    const untyped = typed.filter(({ specimenStatus }) => specimenStatus === 'received');
    const specimenIds = [...new Set(untyped.map(({ specimenId }) => specimenId))];
    await this.specimens.typeAll(acting, specimenIds, batch.number);
    await this.profiles.createFirst(
      acting,
      fresh.map(({ id }) => ({ donor: first.get(id)!, sampleId: id })),
    );
    const merged = [...new Set(checked.typed.map(({ donorId }) => donorId))];
    if (merged.length > 0) await this.profiles.rebuild(acting, merged, checked.mayLose, 'later');
    return { upTo, samples: samples.length, total: batch.samplesAccepted };
  }

  /** The donors are locked. @returns by sample, the donor of whom it is the first and only one */
  private async firsts(tx: Tx, waiting: readonly WaitingSample[]): Promise<Map<string, LockedDonor>> {
    const samplesOf = new Map<string, number>();
    for (const { donorId } of waiting) samplesOf.set(donorId, (samplesOf.get(donorId) ?? 0) + 1);
    const donors = await this.profiles.firstTyped(tx, [...samplesOf.keys()]);
    const disputed = await this.profiles.disputed(
      tx,
      waiting.map(({ specimenId }) => specimenId),
    );
    const first = new Map<string, LockedDonor>();
    for (const { id, donorId, specimenId, divided } of waiting) {
      const donor = donors.get(donorId);
      if (donor && divided && samplesOf.get(donorId) === 1 && !disputed.has(specimenId)) first.set(id, donor);
    }
    return first;
  }

  /** Between validation and approval the specimen went out of the laboratory's hands. */
  private async refuse(tx: Tx, sample: WaitingSample): Promise<void> {
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
    const { waiting, count: samplesAccepted } = await acceptedSamples(tx.em, batchId);
    if (waiting) return false;
    await this.profiles.askForComparison(tx);
    await this.profiles.askForDuplicates(tx);
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
function isInHand({ specimenStatus }: WaitingSample): boolean {
  return IN_LABORATORY.includes(specimenStatus);
}

/** The numbers cut into windows. */
function windowsOf(waiting: Window | null): Window[] {
  const windows: Window[] = [];
  if (waiting)
    for (let { from } = waiting; from < waiting.to; from += DONORS_PER_TRANSACTION)
      windows.push({ from, to: Math.min(from + DONORS_PER_TRANSACTION, waiting.to) });
  return windows;
}

/** As many whole numbers from the beginning as one transaction may take. */
function stretchOf(
  waiting: readonly WaitingSample[],
  isFirst: (sample: WaitingSample) => boolean,
): { samples: WaitingSample[]; upTo: number } {
  const samples = [...waiting].sort((a, b) => a.number - b.number);
  let merged = 0;
  let [taken, upTo] = [samples.length, samples.at(-1)!.number];
  for (const [index, sample] of samples.entries()) {
    if (merged >= MERGED_PER_TRANSACTION && sample.number !== samples[index - 1]?.number) {
      [taken, upTo] = [index, samples[index - 1]!.number];
      break;
    }
    if (!isFirst(sample)) merged++;
  }
  return { samples: samples.slice(0, taken), upTo };
}

function parted<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (belongs(item) ? yes : no).push(item);
  return [yes, no];
}
