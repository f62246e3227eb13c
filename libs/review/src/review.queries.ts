import { IN_LABORATORY, specimenMachine } from '@homeward/intake';
import { stateList, stateLiteral } from '@homeward/platform';
import { hitMachine, SEAT_HELD } from '@homeward/hits';
import type { HitStatus } from '@homeward/hits';
import type { Evidence } from '@homeward/judging';
import type { EntityManager } from 'typeorm';
import { NEW_BLOOD, type OpinionCode } from './opinion.codes.js';
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

/** Persons that carry a hit: who was found, and the typed relatives. */
const CARRIERS = `SELECT h.person_donor_id FROM hit h WHERE h.id = $1
  UNION SELECT (m->>'id')::uuid FROM hit h, jsonb_array_elements(h.evidence->'members') m
   WHERE h.id = $1 AND (m->>'typed')::boolean`;

/** The code that concluded hit `h`: the arbiter's, else the second reviewer's. */
const CONCLUDED = `(SELECT o.code FROM opinion o WHERE o.hit_id = h.id
  ORDER BY (o.seat = 'arbiter') DESC, o.seat DESC LIMIT 1)`;

/** Holds the specimens of those who carry the hit: nobody orders blood of them, or takes an order back, meanwhile. */
export async function holdSpecimensOf(em: EntityManager, hitId: string): Promise<void> {
  await em.query(`SELECT FROM specimen WHERE donor_id IN (${CARRIERS}) ORDER BY id FOR UPDATE`, [hitId]);
}

/**
 * Specimens that were to be collected again for this hit, that no other hit waits for, and the step that makes them
 * what they were before. Which hit ordered them first does not matter. None where the hit waited for no blood.
 */
export function specimensToKeep(
  em: EntityManager,
  hitId: string,
): Promise<{ id: string; keep: 'keep_received' | 'keep_typed' }[]> {
  return em.query(
    `SELECT s.id, 'keep_' || c.from_status AS keep
       FROM specimen s
       CROSS JOIN LATERAL (
         SELECT e.from_status, e.note FROM custody_event e
          WHERE e.specimen_id = s.id AND e.event = 'order_recollection' ORDER BY e.at DESC, e.id DESC LIMIT 1) c
      WHERE s.donor_id IN (${CARRIERS}) AND s.status = ${stateLiteral(specimenMachine, 'recollection_ordered')}
        AND c.note IN (SELECT number FROM hit)
        AND EXISTS (SELECT FROM hit h WHERE h.id = $1 AND ${CONCLUDED} = $2)
        AND NOT EXISTS (
          SELECT FROM hit h WHERE h.id <> $1 AND h.status = ${stateLiteral(hitMachine, 'recollection_ordered')}
             AND ${CONCLUDED} = $2
             AND (h.person_donor_id = s.donor_id OR EXISTS (
               SELECT FROM jsonb_array_elements(h.evidence->'members') m
                WHERE m->>'id' = s.donor_id::text AND (m->>'typed')::boolean)))
      ORDER BY s.id`,
    [hitId, NEW_BLOOD],
  );
}
