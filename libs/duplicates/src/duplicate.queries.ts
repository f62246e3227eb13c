import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { duplicateMachine, type DuplicateStatus } from './duplicate.states.js';
import type { DuplicateStep } from './possible-duplicate.entity.js';

const OPEN = stateLiteral(duplicateMachine, 'open');

/** Both profiles are in force, so that there is something to decide. */
const IN_FORCE = `NOT EXISTS (
  SELECT FROM profile p WHERE p.id IN (d.low_profile_id, d.high_profile_id) AND NOT p.published)`;

/**
 * Undecided pairs that are asked elsewhere or not at all: one genotype within a declared family is a contradiction of
 * that family, and several belongings of one missing person are of one person by declaration.
 */
const KNOWN_OTHERWISE = `EXISTS (
    SELECT FROM family_contradiction f WHERE f.kind = 'same_genotype' AND f.status <> 'gone'
       AND f.members @> ARRAY[d.low_donor_id, d.high_donor_id])
  OR EXISTS (
    SELECT FROM case_member a JOIN case_member b ON b.case_id = a.case_id AND b.relation = 'self'
     WHERE a.donor_id = d.low_donor_id AND b.donor_id = d.high_donor_id AND a.relation = 'self')`;

/** What a person is shown: decided pairs, and those that wait for a decision. */
export const SHOWN = `(d.status <> ${OPEN} OR (${IN_FORCE} AND NOT (${KNOWN_OTHERWISE})))`;

/** Pairs that wait for a decision. */
export const TO_DECIDE = `d.status = ${OPEN} AND ${SHOWN}`;

/** One of the two: codes, dates and numbers of cases and samples; neither name nor genotype. */
export interface DuplicateSide {
  readonly donorId: string;
  readonly code: string;
  readonly sex: string;
  readonly birthYear: number | null;
  readonly registeredAt: string;
  readonly point: string;
  /** Of the profile that was compared. */
  readonly revision: number;
  readonly loci: number;
  readonly cases: readonly { readonly id: string; readonly number: string; readonly relation: string }[];
  readonly specimens: readonly {
    readonly id: string;
    readonly barcode: string;
    readonly collectedOn: string;
  }[];
}

export interface DuplicateView {
  readonly id: string;
  readonly number: string;
  readonly status: DuplicateStatus;
  /** The person registered earlier, and the other. */
  readonly sides: readonly [DuplicateSide, DuplicateSide];
  readonly lociCompared: number;
  readonly differing: readonly string[];
  readonly inForce: boolean;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly foundAt: Date;
  readonly previousId: string | null;
  readonly previousNumber: string | null;
  readonly steps: readonly (DuplicateStep & { readonly byName: string | null })[];
  readonly version: number;
}

export interface DuplicateFilter {
  readonly id?: string | undefined;
  readonly status?: DuplicateStatus | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

function side(which: 'low' | 'high'): string {
  return `jsonb_build_object('donorId', ${which}.id, 'code', ${which}.code, 'sex', ${which}.sex,
    'birthYear', ${which}.birth_year, 'registeredAt', ${which}.created_at, 'point', ${which}_point.code,
    'revision', ${which}_profile.revision, 'loci', ${which}_profile.autosomal_loci,
    'cases', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'relation', m.relation)
                ORDER BY c.number), '[]')
                FROM case_member m JOIN missing_case c ON c.id = m.case_id WHERE m.donor_id = ${which}.id),
    'specimens', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'barcode', s.barcode,
                'collectedOn', s.collected_on) ORDER BY s.created_at), '[]')
                FROM specimen s WHERE s.donor_id = ${which}.id))`;
}

/** Newest first. Superseded ones are listed only with a filter by status, or by id. */
export function duplicateViews(
  em: EntityManager,
  { id, status, after, limit }: DuplicateFilter,
): Promise<DuplicateView[]> {
  return em.query<DuplicateView[]>(
    `SELECT d.id, d.number, d.status, jsonb_build_array(${side('low')}, ${side('high')}) AS sides,
            d.loci_compared AS "lociCompared", d.differing, ${IN_FORCE} AS "inForce", d.reason,
            a.display_name AS "decidedBy", d.decided_at AS "decidedAt", d.found_at AS "foundAt",
            d.previous_id AS "previousId", previous.number AS "previousNumber", d.version,
            (SELECT coalesce(jsonb_agg(step || jsonb_build_object('byName', by.display_name) ORDER BY place), '[]')
               FROM jsonb_array_elements(d.steps) WITH ORDINALITY AS each (step, place)
               LEFT JOIN account by ON by.id = (step->>'by')::uuid) AS steps
       FROM possible_duplicate d
       JOIN donor low ON low.id = d.low_donor_id
       JOIN donor high ON high.id = d.high_donor_id
       JOIN collection_point low_point ON low_point.id = low.collection_point_id
       JOIN collection_point high_point ON high_point.id = high.collection_point_id
       JOIN profile low_profile ON low_profile.id = d.low_profile_id
       JOIN profile high_profile ON high_profile.id = d.high_profile_id
       LEFT JOIN possible_duplicate previous ON previous.id = d.previous_id
       LEFT JOIN account a ON a.id = d.decided_by
      WHERE ${SHOWN} AND ($1::uuid IS NULL OR d.id = $1) AND ($2::text IS NULL OR d.status = $2)
        AND ($1::uuid IS NOT NULL OR $2::text IS NOT NULL OR d.status <> ${stateLiteral(duplicateMachine, 'superseded')})
        AND ($3::uuid IS NULL OR d.id < $3)
      ORDER BY d.id DESC LIMIT $4`,
    [id ?? null, status ?? null, after ?? null, limit],
  );
}
