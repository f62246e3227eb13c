import { Audit } from '@homeward/audit';

import { commonLoci, panelsByUse, Vocabularies } from '@homeward/laboratory';
import { newId, NotFound, Work, type Page, type PageRequest, type Tx } from '@homeward/platform';
import type { Panel } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import { KinshipPolicies, Policies } from '@homeward/policy';
import { RunFinished, type RunState, runState } from '@homeward/searching';
import {
  CalibrationKitMissing,
  CalibrationKitTooSmall,
  CalibrationKitUnknown,
} from './calibration.errors.js';
import { cancelRun, insertRun, observedHits } from './calibration.queries.js';
import type { CalibrationResults, ObservedHit } from './calibration.results.js';
import { newestRuns } from '../runs/newest-runs.js';
import { CalibrationRun } from './calibration-run.entity.js';

/** Lower priority than searches. */
const PRIORITY = 200;
const CHILDREN = 20;

export interface NewCalibration {
  /** Default: the kit most used in the database; the loci most profiles have, when no kit is known. */
  readonly panel?: string | undefined;
  /** Families of each type. */
  readonly families: number;
  readonly seed: number;
}

/** A run with its state, without its results. */
export type CalibrationView = Omit<CalibrationRun, 'status' | 'results'> & RunState;
export type CalibrationDetail = CalibrationView & { readonly results: CalibrationResults | null };

/** How often the policy in force finds who it should, and whom it should not, by the type of family. */
@Injectable()
export class Calibrations {
  constructor(
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly vocabularies: Vocabularies,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /** @throws NoPolicy, CalibrationKitUnknown, CalibrationKitMissing, CalibrationKitTooSmall */
  async request(tx: Tx, { panel: name, families, seed }: NewCalibration): Promise<CalibrationDetail> {
    const policy = await this.policies.current(tx);
    const { version: policyVersion } = policy;
    const { rules, settings } = this.kinship.of(policy);
    const { panel, autosomal } = await this.kit(tx, name);
    const loci = autosomal.filter((locus) => settings.frequencies.loci.has(locus));
    if (loci.length < rules.minSharedLoci)
      throw new CalibrationKitTooSmall(panel, loci.length, rules.minSharedLoci);
    const missingLoci = autosomal.filter((locus) => !loci.includes(locus));
    const id = newId();
    const parameters = { panel, loci, missingLoci, families, children: CHILDREN, seed };
    await insertRun(tx.em, { id, parameters, policyVersion, createdBy: tx.actor.accountId });
    await this.audit.record(tx, {
      action: 'calibration.requested',
      subjectType: 'calibration_run',
      subjectId: id,
      data: { policyVersion, panel, families, seed },
    });
    await this.work.request(tx, 'calibration.run', id, PRIORITY);
    return this.get(tx, id);
  }

  /** Newest first, without their results. */
  list(tx: Tx, page: PageRequest): Promise<Page<CalibrationView>> {
    return newestRuns(tx, CalibrationRun, page, (row) => this.viewOf(tx, row));
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<CalibrationDetail> {
    const row = await this.find(tx, id);
    const rows = await tx.em.query<{ results: CalibrationResults | null }[]>(
      `SELECT results FROM calibration_run WHERE id = $1`,
      [id],
    );
    return { ...(await this.viewOf(tx, row)), results: rows[0]?.results ?? null };
  }

  /**
   * Stops a run that waits, runs or failed; one that is cancelled stays so.
   * @throws NotFound, RunFinished
   */
  async cancel(tx: Tx, id: string): Promise<CalibrationDetail> {
    const row = await this.find(tx, id);
    if (row.status === 'cancelled') return this.get(tx, id);
    if (!(await cancelRun(tx.em, id))) throw new RunFinished(id);
    await this.work.cancel(tx, 'calibration.run', id);
    await this.audit.record(tx, {
      action: 'calibration.cancelled',
      subjectType: 'calibration_run',
      subjectId: id,
    });
    return this.get(tx, id);
  }

  /** The newest hits that reviewers settled, to be laid over the curves. */
  observed(tx: Tx): Promise<ObservedHit[]> {
    return observedHits(tx.em);
  }

  /** The kit of that name; without one the kit most used, or the loci most profiles have when no kit is known. */
  private async kit(tx: Tx, name: string | undefined): Promise<Kit> {
    const vocabulary = await this.vocabularies.current(tx);
    if (name !== undefined) {
      const panel = vocabulary.panels.find(name);
      if (!panel) throw new CalibrationKitUnknown(name);
      return kitOf(panel);
    }
    for (const used of await panelsByUse(tx.em)) {
      const panel = vocabulary.panels.find(used);
      if (panel) return kitOf(panel);
    }
    const loci = await commonLoci(tx.em);
    if (loci.length === 0) throw new CalibrationKitMissing();
    return { panel: null, autosomal: loci.filter((locus) => vocabulary.isAutosomal(locus)) };
  }

  /** The row is read without its results. */
  private async viewOf(tx: Tx, row: CalibrationRun): Promise<CalibrationView> {
    return Object.assign(row, await runState(tx, this.work, 'calibration.run', row));
  }

  private async find(tx: Tx, id: string): Promise<CalibrationRun> {
    const row = await tx.em.findOneBy(CalibrationRun, { id });
    if (!row) throw new NotFound('calibration run', id);
    return row;
  }
}

interface Kit {
  readonly panel: string | null;
  readonly autosomal: readonly string[];
}

function kitOf({ name, loci }: Panel): Kit {
  return {
    panel: name,
    autosomal: loci.filter(({ type }) => type === 'autosomal').map((locus) => locus.name),
  };
}
