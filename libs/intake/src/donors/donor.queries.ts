import type { EntityManager } from 'typeorm';
import type { DeclaredRelation } from '../relation.js';
import { Donor, type DonorKind } from './donor.entity.js';

/** The donor, locked until the transaction ends; null when it does not exist in the actor's scope. */
export function lockDonor(em: EntityManager, id: string): Promise<Donor | null> {
  return em.findOne(Donor, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

const PREFIX: Readonly<Record<DonorKind, string>> = { relative: 'D', unknown_origin: 'P' };

/** The next codes: `D-000123` for a relative, `P-000123` for a person of unknown origin. */
export async function nextDonorCodes(em: EntityManager, kind: DonorKind, count: number): Promise<string[]> {
  const rows: { n: string }[] = await em.query(
    `SELECT nextval('donor_code') AS n FROM generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ n }) => `${PREFIX[kind]}-${n.padStart(6, '0')}`);
}

/** Cases in whose pedigree the donor stands. */
export async function casesOfDonor(em: EntityManager, donorId: string): Promise<string[]> {
  const rows: { case_id: string }[] = await em.query(
    `SELECT case_id FROM case_member WHERE donor_id = $1 ORDER BY case_id`,
    [donorId],
  );
  return rows.map((row) => row.case_id);
}

export interface DonorCase {
  readonly caseId: string;
  readonly number: string;
  readonly relation: DeclaredRelation;
}

/** The same with number and declared relation, as far as the actor's scope sees the cases. */
export function casesWithRelation(em: EntityManager, donorId: string): Promise<DonorCase[]> {
  return em.query(
    `SELECT member.case_id AS "caseId", missing_case.number, member.relation
     FROM case_member member JOIN missing_case ON missing_case.id = member.case_id
     WHERE member.donor_id = $1 ORDER BY member.id`,
    [donorId],
  );
}
