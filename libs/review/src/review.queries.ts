import { IN_LABORATORY } from '@homeward/intake';
import { stateList } from '@homeward/platform';
import { SEAT_HELD } from '@homeward/hits';
import type { HitStatus } from '@homeward/hits';
import type { Evidence } from '@homeward/judging';
import type { EntityManager } from 'typeorm';
import type { OpinionCode } from './opinion.codes.js';
import type { Seat } from './opinion.entity.js';

/** What the review of a hit needs to know of it. */
export interface HitUnderReview {
  readonly id: string;
  readonly number: string;
  readonly status: HitStatus;
  readonly version: number;
  readonly caseId: string;
  readonly personCode: string;
  readonly urgent: boolean;
  readonly log10Lr: number;
  readonly mismatches: number;
  readonly lociCompared: number;
  readonly members: Evidence['members'];
  readonly policy: { readonly minSharedLociDuo: number; readonly minSharedLociTrio: number };
}

/** Reads the hit and keeps others from moving it until the transaction ends. */
export async function lockHitForReview(em: EntityManager, hitId: string): Promise<HitUnderReview | null> {
  const rows = await em.query<HitUnderReview[]>(
    `SELECT h.id, h.number, h.status, h.version, h.case_id AS "caseId", h.person_code AS "personCode",
            c.urgent, h.log10_lr AS "log10Lr", h.mismatches, h.loci_compared AS "lociCompared",
            h.evidence->'members' AS members, p.settings AS policy
     FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN policy p ON p.version = h.policy_version
     WHERE h.id = $1 FOR UPDATE OF h`,
    [hitId],
  );
  return rows[0] ?? null;
}

export interface OpinionRow {
  readonly seat: Seat;
  readonly accountId: string;
  readonly accountName: string;
  readonly code: OpinionCode;
  readonly reason: string;
  readonly at: Date;
}

/** Every opinion on the hit, in the order it was given. Not for showing: see `opinionsVisibleTo`. */
export async function opinionsOf(em: EntityManager, hitId: string): Promise<OpinionRow[]> {
  return await em.query<OpinionRow[]>(
    `SELECT o.seat, o.account_id AS "accountId", a.display_name AS "accountName", o.code, o.reason, o.at
     FROM opinion o JOIN account a ON a.id = o.account_id WHERE o.hit_id = $1 ORDER BY o.at, o.id`,
    [hitId],
  );
}

/** Hits in which the account holds a seat and has not given its opinion, oldest claim first. */
export async function openSeatsOf(em: EntityManager, accountId: string): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT c.hit_id AS id FROM review_claim c JOIN hit h ON h.id = c.hit_id
     WHERE c.account_id = $1 AND h.status IN ${stateList(SEAT_HELD)}
       AND NOT EXISTS (SELECT FROM opinion o WHERE o.hit_id = c.hit_id AND o.account_id = $1)
     ORDER BY c.claimed_at`,
    [accountId],
  );
  return rows.map((row) => row.id);
}

/** Specimens of these persons that the laboratory has, so that a new collection can be ordered in their place. */
export async function specimensInLaboratory(em: EntityManager, codes: readonly string[]): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT s.id FROM specimen s JOIN donor d ON d.id = s.donor_id
     WHERE d.code = ANY($1) AND s.status IN ${stateList(IN_LABORATORY)} ORDER BY s.id`,
    [codes],
  );
  return rows.map((row) => row.id);
}

/** Specimens that are to be collected again for this hit, and the step that makes them what they were before. */
export function specimensToCollectFor(
  em: EntityManager,
  hitNumber: string,
): Promise<{ id: string; keep: 'keep_received' | 'keep_typed' }[]> {
  return em.query(
    `SELECT DISTINCT ON (s.id) s.id, 'keep_' || c.from_status AS keep
     FROM custody_event c JOIN specimen s ON s.id = c.specimen_id
     WHERE c.event = 'order_recollection' AND c.note = $1 AND s.status = c.to_status ORDER BY s.id, c.at DESC`,
    [hitNumber],
  );
}
