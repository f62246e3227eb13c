import type { StateMachine } from '@homeward/platform';

export const EXCHANGE_STATUSES = [
  'requested',
  'approved',
  'refused',
  'produced',
  'delivered',
  'failed',
  'withdrawn',
  'expired',
] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATUSES)[number];
export type ExchangeEvent =
  | 'approve'
  | 'refuse'
  | 'produce'
  | 'fail'
  | 'retry'
  | 'renew'
  | 'deliver'
  | 'withdraw'
  | 'expire';

const laboratory = ['analyst', 'lab_lead'] as const;

/** The life of a request to send profiles out. */
export const exchangeMachine: StateMachine<ExchangeStatus, ExchangeEvent> = {
  name: 'exchange',
  initial: 'requested',
  meanings: {
    requested: 'undecided',
    approved: 'open',
    refused: 'final',
    produced: 'open',
    delivered: 'final',
    failed: 'undecided',
    withdrawn: 'final',
    expired: 'final',
  },
  table: [
    // By another account than the one that requested it.
    { from: 'requested', event: 'approve', to: 'approved', roles: ['lab_lead'] },
    { from: 'requested', event: 'refuse', to: 'refused', roles: ['lab_lead'] },
    { from: 'approved', event: 'produce', to: 'produced', roles: ['system'] },
    // The format cannot hold a profile, nothing is left to send, or the work failed for good.
    { from: 'approved', event: 'fail', to: 'failed', roles: ['system'] },
    { from: 'failed', event: 'retry', to: 'approved', roles: laboratory },
    // A profile changed after the file was made: it is made anew before it goes out.
    { from: 'produced', event: 'renew', to: 'approved', roles: laboratory },
    // With the first download, by who requested or approved it.
    { from: 'produced', event: 'deliver', to: 'delivered', roles: laboratory },
    { from: 'requested', event: 'withdraw', to: 'withdrawn', roles: laboratory },
    { from: 'approved', event: 'withdraw', to: 'withdrawn', roles: laboratory },
    { from: 'failed', event: 'withdraw', to: 'withdrawn', roles: laboratory },
    { from: 'produced', event: 'withdraw', to: 'withdrawn', roles: laboratory },
    // The recipient was asked to delete what it has; no answer is taken any more.
    { from: 'delivered', event: 'withdraw', to: 'withdrawn', roles: laboratory },
    // Nobody fetched it.
    { from: 'produced', event: 'expire', to: 'expired', roles: ['system'] },
  ],
};
