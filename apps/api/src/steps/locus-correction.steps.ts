import { type LocusCorrectionStatus, locusCorrectionMachine } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const LOCUS_CORRECTION_STEPS = ['approve', 'reject', 'withdraw'] as const;
export type LocusCorrectionStep = (typeof LOCUS_CORRECTION_STEPS)[number];

/** What the caller may do with a correction of a locus: who asked takes it back, others decide about it. */
export function locusCorrectionSteps(
  { status, proposedBy }: { readonly status: LocusCorrectionStatus; readonly proposedBy: string },
  actor: Pick<Actor, 'role' | 'accountId'>,
): LocusCorrectionStep[] {
  const own = proposedBy === actor.accountId;
  return offeredSteps(locusCorrectionMachine, status, actor, own ? ['withdraw'] : ['approve', 'reject']);
}
