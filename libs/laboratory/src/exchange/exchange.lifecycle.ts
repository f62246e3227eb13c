import type { Lifecycle } from '@homeward/audit';
import { Exchange } from './exchange.entity.js';
import { exchangeMachine, type ExchangeEvent, type ExchangeStatus } from './exchange.states.js';

export const exchangeLifecycle: Lifecycle<Exchange, ExchangeStatus, ExchangeEvent> = {
  machine: exchangeMachine,
  entity: Exchange,
  thing: 'exchange',
  subjectType: 'exchange',
  action: (event, to) => `exchange.${event === 'renew' ? 'renewed' : event === 'retry' ? 'retried' : to}`,
  facts: ({ number }) => ({ number }),
};
