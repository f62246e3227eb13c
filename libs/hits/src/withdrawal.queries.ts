import type { EntityManager } from 'typeorm';
import { Hit } from './hit.entity.js';
import { type HitStatus, STOPPED_BY_WITHDRAWAL, SUPERSEDABLE } from './hit.states.js';

/** Donors whose profiles carry a hit: the person, relatives typed at its loci, and those compared by Y-STR or mtDNA. */
const CARRIERS = `
  SELECT h.person_donor_id AS id, 'person' AS side FROM hit h WHERE h.id = $1
  UNION
  SELECT (m->>'id')::uuid, 'family' FROM hit h, jsonb_array_elements(h.evidence->'members') m
   WHERE h.id = $1 AND ((m->>'typed')::boolean OR EXISTS (
     SELECT FROM jsonb_path_query(h.evidence, '$.lines.*.relatives[*].id') line WHERE line = m->'id'))`;

export interface WithdrawnDonor {
  readonly code: string;
  readonly side: 'person' | 'family';
}

/** Carriers of the hit whose consent is withdrawn now. Needs the city in scope. */
export function withdrawnCarriers(em: EntityManager, hitId: string): Promise<WithdrawnDonor[]> {
  return em.query<WithdrawnDonor[]>(
    `SELECT d.code, c.side FROM (${CARRIERS}) c JOIN donor d ON d.id = c.id
      WHERE d.withdrawn_at IS NOT NULL ORDER BY c.side DESC, d.code`,
    [hitId],
  );
}

/**
 * Hits that a donor carries and that are not over, locked until the transaction ends. They are locked whatever their
 * state was when the query began, so that a step taken meanwhile is seen.
 */
export async function lockHitsCarriedBy(em: EntityManager, donorId: string): Promise<Hit[]> {
  const open = [...SUPERSEDABLE, ...STOPPED_BY_WITHDRAWAL];
  const rows = await em.query<{ id: string }[]>(
    `SELECT h.id FROM hit h
      WHERE h.status = ANY($2) AND (h.person_donor_id = $1 OR h.case_id IN
        (SELECT case_id FROM case_member WHERE donor_id = $1)) ORDER BY h.id FOR UPDATE`,
    [donorId, open],
  );
  const held: Hit[] = [];
  for (const { id } of rows) {
    const carried = await em.query<{ id: string }[]>(`SELECT id FROM (${CARRIERS}) c WHERE id = $2`, [
      id,
      donorId,
    ]);
    if (carried.length > 0) held.push(await em.findOneByOrFail(Hit, { id }));
  }
  return held;
}

/** States in which a hit is under way, or a family is together on its ground: who works on it must know. */
const TO_BE_TOLD: readonly HitStatus[] = [
  ...SUPERSEDABLE,
  ...STOPPED_BY_WITHDRAWAL,
  'reunified',
  'follow_up',
];

/** Hits under way that a donor's profile carries, without holding them. Needs the city in scope. */
export async function hitsRestingOn(em: EntityManager, donorId: string): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT h.id FROM hit h WHERE h.status = ANY($2) AND (h.person_donor_id = $1 OR h.case_id IN
        (SELECT case_id FROM case_member WHERE donor_id = $1)) ORDER BY h.id`,
    [donorId, TO_BE_TOLD],
  );
  const carried: string[] = [];
  for (const { id } of rows) {
    const carriers = await em.query<unknown[]>(`SELECT FROM (${CARRIERS}) c WHERE id = $2`, [id, donorId]);
    if (carriers.length > 0) carried.push(id);
  }
  return carried;
}
