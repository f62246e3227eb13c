import { hasPermission } from '@homeward/access';
import {
  LINK_CODE_RULES,
  LINK_CODES,
  type LinkCode,
  linkMachine,
  type LinkStatus,
  type LinkSummary,
} from '@homeward/links';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const LINK_STEPS = ['decide'] as const;
export type LinkStep = (typeof LINK_STEPS)[number];

/** What the caller may do with a link now. */
export function linkSteps(status: LinkStatus, actor: Pick<Actor, 'role'>): LinkStep[] {
  const events = offeredSteps(linkMachine, status, actor, ['confirm', 'dismiss']);
  return events.length > 0 && hasPermission(actor.role, 'hit.review') ? ['decide'] : [];
}

/** The codes that may decide a link with this hypothesis. */
export function linkCodes({ hypothesis }: Pick<LinkSummary, 'hypothesis'>): LinkCode[] {
  return LINK_CODES.filter((code) => LINK_CODE_RULES[code].hypotheses.includes(hypothesis));
}
