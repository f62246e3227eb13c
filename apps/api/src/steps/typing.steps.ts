import { hasPermission } from '@homeward/access';
import type { TypingView } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';

export const TYPING_STEPS = ['withdraw', 'restore'] as const;
export type TypingStep = (typeof TYPING_STEPS)[number];

/** What the caller may do with a typing now; nothing with one from an own upload. */
export function typingSteps(
  { withdrawnAt, uploadedBy }: Pick<TypingView, 'withdrawnAt' | 'uploadedBy'>,
  { role, accountId }: Pick<Actor, 'role' | 'accountId'>,
): TypingStep[] {
  if (!hasPermission(role, 'typing.correct') || uploadedBy === accountId) return [];
  return [withdrawnAt === null ? 'withdraw' : 'restore'];
}
