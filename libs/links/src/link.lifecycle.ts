import type { Lifecycle } from '@homeward/audit';
import { Link } from './link.entity.js';
import { linkMachine, type LinkEvent, type LinkStatus } from './link.states.js';

export const linkLifecycle: Lifecycle<Link, LinkStatus, LinkEvent> = {
  machine: linkMachine,
  entity: Link,
  thing: 'link',
  subjectType: 'link',
  action: (event) => `link.${event}`,
  facts: ({ number }) => ({ number }),
};
