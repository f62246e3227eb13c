import { hasPermission } from '@homeward/access';
import { isHolder, type SpecimenDetail, specimenMachine } from '@homeward/intake';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

const EVENTS = ['spoil', 'restore', 'find_at_point', 'undo_receipt', 'accept'] as const;
export const SPECIMEN_STEPS = [...EVENTS, 'correct', 'decide_correction'] as const;
export type SpecimenStep = (typeof SPECIMEN_STEPS)[number];

/** What the caller may do with a specimen now. */
export function specimenSteps(
  { specimen, corrections }: Pick<SpecimenDetail, 'specimen' | 'corrections'>,
  actor: Pick<Actor, 'role'>,
): SpecimenStep[] {
  const waits = corrections.some(({ status }) => status === 'proposed');
  const may = { correct: 'specimen.correct', decide: 'specimen.decide' } as const;
  return [
    ...offeredSteps(specimenMachine, specimen.status, actor, EVENTS),
    ...(!waits && hasPermission(actor.role, may.correct) && isHolder(actor.role, specimen.status)
      ? (['correct'] as const)
      : []),
    ...(waits && hasPermission(actor.role, may.decide) ? (['decide_correction'] as const) : []),
  ];
}
