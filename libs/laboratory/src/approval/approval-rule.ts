import type { Actor } from '@homeward/platform';

/** Who decides about a batch: the laboratory lead, or any second person of the laboratory. Never who uploaded it. */
export const APPROVAL_DECIDERS = ['lead', 'second_person'] as const;
export type ApprovalDecider = (typeof APPROVAL_DECIDERS)[number];

/** The rule in one of its versions. */
export interface ApprovalRule {
  readonly version: number;
  readonly decides: ApprovalDecider;
}

/** Whether the role of an account that did not upload a batch decides about it under this rule. */
export function decidesUnder(rule: ApprovalRule, role: Actor['role']): boolean {
  switch (rule.decides) {
    case 'lead':
      return role === 'lab_lead';
    case 'second_person':
      return role === 'lab_lead' || role === 'analyst';
  }
}
