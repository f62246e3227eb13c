import { firstOf } from '@homeward/platform';
import { timeZone } from '@homeward/rules';
import type { EntityManager } from 'typeorm';
import type { WorklistItemDto } from './worklist.dto.js';
import type { WorklistKind } from './worklist.kinds.js';

/** How much of one kind waits, and since when. */
export async function countWaiting(
  em: EntityManager,
  { kind, path, rows }: WorklistKind,
  accountId: string | null,
  role: string,
): Promise<WorklistItemDto> {
  // The first row of the CTE gives the parameters their types also where a kind uses none of them.
  const found = await em.query<{ count: number; oldest: Date | null }[]>(
    `WITH asks AS (SELECT $1::uuid, $2::text, $3::text), waiting AS (${rows})
     SELECT count(*)::int AS count, min(at) AS oldest FROM waiting`,
    [accountId, role, timeZone()],
  );
  const { count, oldest } = firstOf(found);
  return { kind, count, oldestAt: oldest?.toISOString() ?? null, path };
}
