import { setImmediate as nextTurn } from 'node:timers/promises';
import { FamilyCalibration } from '@homeward/kinship';
import { Db, systemActor } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import { throttled, type Progress } from '@homeward/judging';
import { finishRun } from './calibration.queries.js';
import type { CalibratedType, CalibrationParameters } from './calibration.results.js';
import { CalibrationRun } from './calibration-run.entity.js';
import { CALIBRATION_TYPES, membersOf, type CalibrationType } from './calibration.types.js';

/** 0 to 12 in halves: wider than any threshold in use. */
export const THRESHOLDS: readonly number[] = Array.from({ length: 25 }, (_, i) => i / 2);
/** How long the event loop is kept at most, give or take one step of a family. */
const TURN_MS = 15;

/** Simulates the families of a run, a few milliseconds at a time, and stores the rates in one transaction. */
@Injectable()
export class Calibrator {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
  ) {}

  /** Work `calibration.run`: does nothing when the run is done or cancelled; a killed run starts again, alike. */
  async run(id: string, report: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, async (tx) => {
      const run = await tx.em.findOneBy(CalibrationRun, { id });
      if (run?.status !== 'pending') return null;
      return { run, policy: this.kinship.of(await this.policies.version(tx, run.policyVersion)) };
    });
    if (!begun) return;
    const { policy, run } = begun;
    const total = CALIBRATION_TYPES.length * run.parameters.families;
    const progress = throttled(report);
    await report(0, total);
    const types: CalibratedType[] = [];
    for (const [done, type] of CALIBRATION_TYPES.entries())
      types.push(
        await calibrate(type, policy, run.parameters, (families) =>
          progress(done * run.parameters.families + families, total),
        ),
      );
    await report(total, total);
    const { rules: settings, frequencySource } = policy;
    await this.db.run(systemActor, (tx) =>
      finishRun(tx.em, id, { thresholds: THRESHOLDS, types, settings, frequencySource }),
    );
  }
}

async function calibrate(
  type: CalibrationType,
  policy: KinshipPolicy,
  { loci, families, children, seed }: CalibrationParameters,
  progress: (families: number) => Promise<void>,
): Promise<CalibratedType> {
  const calibration = new FamilyCalibration({
    members: membersOf(type),
    settings: policy.settings,
    loci,
    thresholds: THRESHOLDS,
    children,
    seed: seed * CALIBRATION_TYPES.length + CALIBRATION_TYPES.indexOf(type),
  });
  let due = performance.now() + TURN_MS;
  for (let family = 0; family < families; family++) {
    for (const steps = calibration.addFamily(); !steps.next().done;) {
      if (performance.now() < due) continue;
      await nextTurn();
      due = performance.now() + TURN_MS;
    }
    await progress(family + 1);
  }
  return { type, ...calibration.summary() };
}
