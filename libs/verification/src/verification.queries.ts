import { timeZone } from '@homeward/rules';
import { SUPERSEDABLE } from '@homeward/hits';
import type { HitStatus } from '@homeward/hits';
import { stateList, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { TASK_OPEN, taskMachine, type TaskStatus } from './task.states.js';
import type { TaskSide } from './verification-task.entity.js';
import type { PersonWish, TaskOutcome } from './wish.rules.js';

/** What the districts' work on a hit needs to know of it. */
export interface HitOnSite {
  readonly id: string;
  readonly number: string;
  readonly status: HitStatus;
  readonly version: number;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly missingKey: string;
  readonly missingBirthDate: string | null;
  readonly missingSince: string;
  readonly urgent: boolean;
  readonly familyDistrictId: string;
  readonly personDonorId: string;
  readonly personCode: string;
  readonly personBirthYear: number | null;
  readonly personDistrictId: string;
}

/** Reads the hit and keeps others from moving it until the transaction ends. Needs the city in scope. */
export async function lockHitOnSite(em: EntityManager, hitId: string): Promise<HitOnSite | null> {
  const rows = await em.query<HitOnSite[]>(
    `SELECT h.id, h.number, h.status, h.version, c.id AS "caseId", c.number AS "caseNumber",
            h.missing_key AS "missingKey", c.urgent, c.missing_birth_date::text AS "missingBirthDate",
            c.missing_since::text AS "missingSince",
            c.district_id AS "familyDistrictId", d.id AS "personDonorId", d.code AS "personCode",
            d.birth_year AS "personBirthYear", d.district_id AS "personDistrictId"
     FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN donor d ON d.id = h.person_donor_id
     WHERE h.id = $1 FOR UPDATE OF h`,
    [hitId],
  );
  return rows[0] ?? null;
}

/** Stores a district's task once; returns its id, or `null` when it exists already. */
export async function insertTask(
  em: EntityManager,
  id: string,
  hit: HitOnSite,
  districtId: string,
  side: TaskSide,
  days: number,
): Promise<string | null> {
  const rows = await em.query<{ id: string }[]>(
    `INSERT INTO verification_task (id, number, hit_id, hit_number, case_number, person_code, district_id, side, status, due_on)
     VALUES ($1, 'V-' || to_char(now() AT TIME ZONE $9, 'YYYY') || '-' || lpad(nextval('verification_task_number')::text, 6, '0'),
       $2, $3, $4, $5, $6, $7, 'assigned', (now() AT TIME ZONE $9)::date + $8::int)
     ON CONFLICT (hit_id, district_id) DO NOTHING RETURNING id`,
    [id, hit.id, hit.number, hit.caseNumber, hit.personCode, districtId, side, days, timeZone()],
  );
  return rows[0]?.id ?? null;
}

export interface TaskState {
  readonly id: string;
  readonly status: TaskStatus;
  readonly side: TaskSide;
  readonly outcome: TaskOutcome | null;
  readonly personWish: PersonWish | null;
  readonly reportedAt: Date | null;
  readonly version: number;
}

/** All districts' tasks of a hit, locked in one order. Needs the city in scope. */
export async function lockTasksOfHit(em: EntityManager, hitId: string): Promise<TaskState[]> {
  return await em.query<TaskState[]>(
    `SELECT id, status, side, outcome, person_wish AS "personWish", reported_at AS "reportedAt", version
     FROM verification_task WHERE hit_id = $1 AND status <> ${stateLiteral(taskMachine, 'cancelled')} ORDER BY id FOR UPDATE`,
    [hitId],
  );
}

/**
 * Hits of the case that no reviewer has decided, found open when its child came home. While others of the family are
 * missing, only those of the child, and of the person who is the child.
 */
export async function hitsEndedByReunion(
  em: EntityManager,
  { caseId, missingKey, personDonorId }: HitOnSite,
  othersMissing: boolean,
): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT id FROM hit WHERE case_id = $1 AND status IN ${stateList(SUPERSEDABLE)}
       AND (NOT $2::boolean OR missing_key = $3 OR person_donor_id = $4) ORDER BY id FOR UPDATE`,
    [caseId, othersMissing, missingKey, personDonorId],
  );
  return rows.map((row) => row.id);
}

/** Tasks of one district that are not reported, and since when the oldest waits. */
export interface DistrictBacklog {
  readonly districtId: string;
  readonly waiting: number;
  readonly oldest: Date | null;
}

/** Every district, by its code, also those where nothing waits. */
export function backlogByDistrict(em: EntityManager): Promise<DistrictBacklog[]> {
  return em.query<DistrictBacklog[]>(
    `SELECT d.id AS "districtId", count(t.id)::int AS waiting, min(t.created_at) AS oldest
     FROM district d LEFT JOIN verification_task t ON t.district_id = d.id
       AND t.status IN ${stateList(TASK_OPEN)}
     GROUP BY d.id, d.code ORDER BY d.code`,
  );
}
