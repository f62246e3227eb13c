import { type ChangeStatus, vocabularyChangeMachine } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const VOCABULARY_STEPS = ['approve', 'reject', 'withdraw'] as const;
export type VocabularyStep = (typeof VOCABULARY_STEPS)[number];

/** What the caller may do with a change of the vocabulary: the proposer takes it back, others decide about it. */
export function vocabularySteps(
  change: { readonly status: ChangeStatus; readonly proposedBy: string },
  actor: Pick<Actor, 'role' | 'accountId'>,
): VocabularyStep[] {
  const own = change.proposedBy === actor.accountId;
  return offeredSteps(
    vocabularyChangeMachine,
    change.status,
    actor,
    own ? ['withdraw'] : ['approve', 'reject'],
  );
}
