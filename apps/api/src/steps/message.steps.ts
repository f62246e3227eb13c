import { hasPermission } from '@homeward/access';
import type { Message } from '@homeward/notification';
import type { Actor } from '@homeward/platform';

export const MESSAGE_STEPS = ['acknowledge'] as const;
export type MessageStep = (typeof MESSAGE_STEPS)[number];

/** What the caller may do with a message now: one acknowledgement, by the role that it was sent to. */
export function messageSteps(
  { role, acknowledgedAt }: Pick<Message, 'role' | 'acknowledgedAt'>,
  actor: Pick<Actor, 'role'>,
): MessageStep[] {
  const addressed = role === actor.role && hasPermission(actor.role, 'message.read');
  return addressed && acknowledgedAt === null ? ['acknowledge'] : [];
}
