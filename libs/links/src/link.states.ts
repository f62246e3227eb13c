import type { Role, StateMachine } from '@homeward/platform';

export const LINK_STATUSES = ['new', 'confirmed', 'dismissed', 'superseded'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

export type LinkEvent = 'confirm' | 'dismiss' | 'supersede';

/** A person decided. */
export const LINK_DECIDED: readonly LinkStatus[] = ['confirmed', 'dismissed'];

const reviewers: readonly Role[] = ['analyst', 'lab_lead'];

/** A lead for the laboratory: one analyst decides. Nothing follows automatically. */
export const linkMachine: StateMachine<LinkStatus, LinkEvent> = {
  name: 'link',
  initial: 'new',
  meanings: {
    new: 'undecided',
    confirmed: 'final',
    dismissed: 'final',
    superseded: 'final',
  },
  table: [
    { from: 'new', event: 'confirm', to: 'confirmed', roles: reviewers },
    { from: 'new', event: 'dismiss', to: 'dismissed', roles: reviewers },
    { from: 'new', event: 'supersede', to: 'superseded', roles: ['system'] },
  ],
};
