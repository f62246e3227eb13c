import type { WorkKind } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { CalibrationRun } from './calibration/calibration-run.entity.js';
import { WhatIf } from './what-if/what-if.entity.js';

/** Dry runs and calibrations that are neither done nor cancelled, whether or not anybody asked for their work. */
export async function pendingTrials(
  em: EntityManager,
): Promise<{ readonly kind: WorkKind; readonly subjectId: string }[]> {
  const pending = { select: { id: true }, where: { status: 'pending' } } as const;
  const whatIfs = await em.find(WhatIf, pending);
  const calibrations = await em.find(CalibrationRun, pending);
  return [
    ...whatIfs.map(({ id }) => ({ kind: 'policy.whatif' as const, subjectId: id })),
    ...calibrations.map(({ id }) => ({ kind: 'calibration.run' as const, subjectId: id })),
  ];
}
