import { timeZone } from '@homeward/rules';
import { TASK_OPEN } from '@homeward/verification';
import { stateList } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { DistrictBacklogDto, DoneTodayDto, WorklistItemDto } from './worklist.dto.js';
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
  const { count, oldest } = found[0]!;
  return { kind, count, oldestAt: oldest?.toISOString() ?? null, path };
}

/** Reads say nothing about what was done. */
const NOT_WORK = ['identity.read', 'identity.checked', 'visit.read', 'report.read'];
/** The same act a second time: its step of the hit is counted. */
const COUNTED = ['review.claimed', 'review.released', 'review.concluded', 'hit.decide_a', 'reunion.recorded'];

/** What the account did since midnight, by action of the audit log, most frequent first. */
export function doneSince(
  em: EntityManager,
  accountId: string,
  since: { readonly firstId: string; readonly at: Date },
): Promise<DoneTodayDto[]> {
  // Ids are UUID v7: the primary key is the index on time. The time decides: a demonstration's past is made today.
  return em.query<DoneTodayDto[]>(
    `SELECT action AS kind, count(*)::int AS count FROM audit_entry
     WHERE id >= $1 AND at >= $4 AND account_id = $2 AND action <> ALL($3) AND action NOT LIKE 'session.%'
       AND subject_type NOT IN ('reading', 'refusal')
     GROUP BY action ORDER BY count(*) DESC, action LIMIT 12`,
    [since.firstId, accountId, [...NOT_WORK, ...COUNTED], since.at],
  );
}

/** Verification tasks that wait, by district. */
export async function backlogByDistrict(em: EntityManager): Promise<DistrictBacklogDto[]> {
  const rows = await em.query<{ districtId: string; waiting: number; oldest: Date | null }[]>(
    `SELECT d.id AS "districtId", count(t.id)::int AS waiting, min(t.created_at) AS oldest
     FROM district d LEFT JOIN verification_task t ON t.district_id = d.id
       AND t.status IN ${stateList(TASK_OPEN)}
     GROUP BY d.id, d.code ORDER BY d.code`,
  );
  return rows.map(({ districtId, waiting, oldest }) => ({
    districtId,
    waiting,
    oldestAt: oldest?.toISOString() ?? null,
  }));
}
