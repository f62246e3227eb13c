import { timeZone } from '@homeward/rules';
import { type HitStatus, AWAITS_SECOND_BLOOD } from '@homeward/hits';
import type { Evidence } from '@homeward/judging';
import type { SpecimenStatus } from '@homeward/intake';
import { correctedGenotypes } from '@homeward/laboratory';
import { stateList } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { Calls } from './concordance.js';

export type Side = 'family' | 'person';

export interface OrderedHit {
  readonly id: string;
  readonly number: string;
  readonly status: HitStatus;
  readonly version: number;
  readonly caseId: string;
  readonly personDonorId: string;
  readonly members: Evidence['members'];
  readonly perLocus: Pick<Evidence['perLocus'][number], 'locus' | 'person' | 'relatives'>[];
  /** Null where nothing was ordered: no two reviewers confirmed the hit. */
  readonly orderedAt: Date | null;
}

/** The hit, what it rests on, and since when second blood is ordered. `lock` keeps others from moving it. */
export async function orderedHit(em: EntityManager, hitId: string, lock = false): Promise<OrderedHit | null> {
  const rows = await em.query<OrderedHit[]>(
    `SELECT h.id, h.number, h.status, h.version, h.case_id AS "caseId", h.person_donor_id AS "personDonorId",
            h.evidence->'members' AS members, h.evidence->'perLocus' AS "perLocus",
            (SELECT b.ordered_at FROM second_blood b WHERE b.hit_id = h.id) AS "orderedAt"
       FROM hit h WHERE h.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [hitId],
  );
  return rows[0] ?? null;
}

/** Orders second blood of these donors, once. */
export async function insertOrder(
  em: EntityManager,
  hitId: string,
  donors: readonly { readonly id: string; readonly side: Side }[],
): Promise<void> {
  await em.query('INSERT INTO second_blood (hit_id) VALUES ($1) ON CONFLICT DO NOTHING', [hitId]);
  await em.query(
    `INSERT INTO second_blood_donor (hit_id, donor_id, side)
     SELECT $1, id, side FROM unnest($2::uuid[], $3::text[]) AS t(id, side) ON CONFLICT DO NOTHING`,
    [hitId, donors.map(({ id }) => id), donors.map(({ side }) => side)],
  );
}

export interface OrderedDonor {
  readonly id: string;
  readonly code: string;
  readonly side: Side;
  readonly districtId: string;
}

/** Donors whose second blood was ordered, the person last. Needs the city in scope. */
export function orderedDonors(em: EntityManager, hitId: string): Promise<OrderedDonor[]> {
  return em.query<OrderedDonor[]>(
    `SELECT d.id, d.code, b.side, d.district_id AS "districtId"
       FROM second_blood_donor b JOIN donor d ON d.id = b.donor_id WHERE b.hit_id = $1 ORDER BY b.side, d.code`,
    [hitId],
  );
}

export interface SecondSample {
  readonly donorId: string;
  readonly barcode: string;
  readonly status: SpecimenStatus;
  readonly collectedOn: string;
  readonly typings: readonly {
    readonly batch: string;
    readonly typedAt: string;
    readonly genotypes: Calls;
  }[];
}

/**
 * Blood collected after the order: registered after it, and by its form collected no earlier than its day. Oldest
 * first, each with its typings. Needs the city in scope.
 */
export function secondSamples(em: EntityManager, hitId: string): Promise<SecondSample[]> {
  return em.query<SecondSample[]>(
    `SELECT s.donor_id AS "donorId", s.barcode, s.status, s.collected_on::text AS "collectedOn",
            (SELECT coalesce(json_agg(json_build_object('batch', i.number, 'typedAt', t.created_at,
               'genotypes', ${correctedGenotypes('t')}) ORDER BY t.id), '[]')
               FROM typing t JOIN import_batch i ON i.id = t.batch_id
              WHERE t.specimen_id = s.id AND t.donor_id = s.donor_id AND t.set_aside_at IS NULL) AS typings
       FROM second_blood o JOIN second_blood_donor b ON b.hit_id = o.hit_id
       JOIN specimen s ON s.donor_id = b.donor_id AND s.created_at > o.ordered_at
        AND s.collected_on >= (o.ordered_at AT TIME ZONE $2)::date
      WHERE o.hit_id = $1 ORDER BY s.created_at, s.id`,
    [hitId, timeZone()],
  );
}

export interface WaiverRow {
  readonly role: 'lab_lead' | 'coordinator';
  readonly accountId: string;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

/** The signatures that do without second blood of the hit, oldest first. */
export function waiversOf(em: EntityManager, hitId: string): Promise<WaiverRow[]> {
  return em.query<WaiverRow[]>(
    `SELECT w.role, w.account_id AS "accountId", a.display_name AS name, w.reason, w.at
       FROM second_blood_waiver w JOIN account a ON a.id = w.account_id WHERE w.hit_id = $1 ORDER BY w.at`,
    [hitId],
  );
}

/** Stores one signature; false when the role has signed already. */
export async function insertWaiver(
  em: EntityManager,
  hitId: string,
  role: WaiverRow['role'],
  accountId: string,
  reason: string,
): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `INSERT INTO second_blood_waiver (hit_id, role, account_id, reason) VALUES ($1, $2, $3, $4)
     ON CONFLICT (hit_id, role) DO NOTHING RETURNING 1`,
    [hitId, role, accountId, reason],
  );
  return rows.length > 0;
}

/** Notified hits for which one of the batch's typings may be second blood. */
export async function hitsAwaiting(em: EntityManager, batchId: string): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT DISTINCT h.id FROM typing t JOIN second_blood_donor b ON b.donor_id = t.donor_id
       JOIN hit h ON h.id = b.hit_id
        AND h.status IN ${stateList(AWAITS_SECOND_BLOOD)}
      WHERE t.batch_id = $1 ORDER BY h.id`,
    [batchId],
  );
  return rows.map(({ id }) => id);
}
