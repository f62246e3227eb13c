import { actionsSince } from '@homeward/audit';
import { midnight } from '@homeward/rules';
import { type Role, type Tx } from '@homeward/platform';
import { backlogByDistrict } from '@homeward/verification';
import { Injectable } from '@nestjs/common';
import type { WorklistDto } from './worklist.dto.js';
import { WORKLIST } from './worklist.kinds.js';
import { countWaiting } from './worklist.queries.js';

/** Reads say nothing about what was done. */
const NOT_WORK = ['identity.read', 'identity.checked', 'visit.read', 'report.read'];
/** The same act a second time: its step of the hit is counted. */
const COUNTED = ['review.claimed', 'review.released', 'review.concluded', 'hit.decide_a', 'reunion.recorded'];

/** What waits for a role, and what the account did today. */
@Injectable()
export class Worklist {
  async of(tx: Tx): Promise<WorklistDto> {
    const { role, accountId } = tx.actor;
    const kinds = WORKLIST.filter((kind) => kind.roles.includes(role as Role));
    const items = [];
    // One connection, one transaction: one after the other.
    for (const kind of kinds) items.push(await countWaiting(tx.em, kind, accountId, role));
    const doneToday = accountId
      ? await actionsSince(tx.em, accountId, today(), [...NOT_WORK, ...COUNTED])
      : [];
    if (role !== 'coordinator') return { items, doneToday };
    const backlog = await backlogByDistrict(tx.em);
    const districts = backlog.map(({ oldest, ...district }) => ({
      ...district,
      oldestAt: oldest?.toISOString() ?? null,
    }));
    return { items, doneToday, districts };
  }
}

/** When today began, and the smallest UUID v7 of then: 48 bits of milliseconds, then nothing. */
function today(now = new Date()): { firstId: string; at: Date } {
  const at = midnight(now);
  const hex = at.getTime().toString(16).padStart(12, '0');
  return { firstId: `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`, at };
}
