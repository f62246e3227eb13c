import { plateMachine, type PlateStatus, type PlateStep } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const PLATE_STEPS = [
  'release',
  'redraft',
  'amplify',
  'run',
  'fail',
] as const satisfies readonly PlateStep[];

/** The steps that the caller may take with a plate now. */
export function plateSteps(status: PlateStatus, actor: Pick<Actor, 'role'>): PlateStep[] {
  return offeredSteps(plateMachine, status, actor, PLATE_STEPS);
}
