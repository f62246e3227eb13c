import { hasPermission } from '@homeward/access';
import type { TypingView } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';

export const TYPING_STEPS = ['withdraw', 'restore', 'correct_locus'] as const;
export type TypingStep = (typeof TYPING_STEPS)[number];

/** What the caller may do with a typing now; one from an own upload is only asked to be corrected. */
export function typingSteps(
  { withdrawnAt, uploadedBy }: Pick<TypingView, 'withdrawnAt' | 'uploadedBy'>,
  { role, accountId }: Pick<Actor, 'role' | 'accountId'>,
): TypingStep[] {
  const correct = hasPermission(role, 'typing.propose') && withdrawnAt === null;
  const locus = correct ? ['correct_locus' as const] : [];
  if (!hasPermission(role, 'typing.correct') || uploadedBy === accountId) return locus;
  return [withdrawnAt === null ? 'withdraw' : 'restore', ...locus];
}
