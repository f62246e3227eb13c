import type { HitStatus } from '@homeward/hits';
import type { EntityManager } from 'typeorm';
import type { Message } from './message.entity.js';

/**
 * Marks messages without an acknowledgement for `olderThanHours` that were not escalated before, and returns them. Rows
 * that another sweep holds are left to it.
 */
export async function escalateOverdueMessages(em: EntityManager, olderThanHours: number): Promise<Message[]> {
  const [rows] = await em.query<[Message[], number]>(
    `UPDATE message SET escalated_at = now() WHERE id IN (
       SELECT id FROM message
       WHERE acknowledged_at IS NULL AND escalated_at IS NULL AND role <> 'coordinator'
         AND created_at < now() - make_interval(secs => $1::float8 * 3600)
       ORDER BY created_at LIMIT 500 FOR UPDATE SKIP LOCKED)
     RETURNING id, role, district_id AS "districtId", kind, subject_type AS "subjectType", subject_id AS "subjectId",
       params, created_at AS "createdAt", escalated_at AS "escalatedAt"`,
    [olderThanHours],
  );
  return rows;
}

/** What the messages about a hit need: codes, districts, and what the review concluded. */
export interface HitForNotices {
  readonly number: string;
  readonly status: HitStatus;
  readonly caseNumber: string;
  readonly personCode: string;
  readonly urgent: boolean;
  readonly familyDistrictId: string;
  readonly personDistrictId: string;
  /** The arbiter's code, or the second reviewer's. */
  readonly code: string | null;
}

/** Reads one hit through its primary key, with the read models of its case, its person and its opinions. */
export async function hitForNotices(em: EntityManager, hitId: string): Promise<HitForNotices | null> {
  const rows = await em.query<HitForNotices[]>(
    `SELECT h.number, h.status, c.number AS "caseNumber", d.code AS "personCode", c.urgent,
            c.district_id AS "familyDistrictId", d.district_id AS "personDistrictId",
            (SELECT o.code FROM opinion o WHERE o.hit_id = h.id ORDER BY (o.seat = 'arbiter') DESC, o.seat DESC LIMIT 1) AS code
     FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN donor d ON d.id = h.person_donor_id
     WHERE h.id = $1`,
    [hitId],
  );
  return rows[0] ?? null;
}
