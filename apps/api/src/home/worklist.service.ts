import { midnight } from '@homeward/rules';
import { type Role, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { WorklistDto } from './worklist.dto.js';
import { WORKLIST } from './worklist.kinds.js';
import { backlogByDistrict, countWaiting, doneSince } from './worklist.queries.js';

/** What waits for a role, and what the account did today. */
@Injectable()
export class Worklist {
  async of(tx: Tx): Promise<WorklistDto> {
    const { role, accountId } = tx.actor;
    const kinds = WORKLIST.filter((kind) => kind.roles.includes(role as Role));
    const items = [];
    // One connection, one transaction: one after the other.
    for (const kind of kinds) items.push(await countWaiting(tx.em, kind, accountId, role));
    const doneToday = accountId ? await doneSince(tx.em, accountId, today()) : [];
    if (role !== 'coordinator') return { items, doneToday };
    return { items, doneToday, districts: await backlogByDistrict(tx.em) };
  }
}

/** When today began, and the smallest UUID v7 of then: 48 bits of milliseconds, then nothing. */
function today(now = new Date()): { firstId: string; at: Date } {
  const at = midnight(now);
  const hex = at.getTime().toString(16).padStart(12, '0');
  return { firstId: `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`, at };
}
