import { firstOf, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { Sex } from '../sex.js';
import type { DrawnPedigree } from './drawn-pedigree.js';
import { MissingCase } from './missing-case.entity.js';
import type { DeclaredRelation } from '../relation.js';
import { specimenMachine } from '../specimens/specimen.states.js';

export interface FamilyMember {
  readonly donorId: string;
  readonly code: string;
  readonly relation: DeclaredRelation;
  readonly sex: Sex;
  readonly birthYear: number | null;
  /** A consent or a legal basis is in force: only then may the profile be compared. */
  readonly consented: boolean;
}

export interface Family {
  readonly case: MissingCase;
  readonly members: readonly FamilyMember[];
}

/** A case and its declared relatives; null when it does not exist in the actor's scope. */
export async function familyOf(em: EntityManager, caseId: string): Promise<Family | null> {
  const missingCase = await em.findOneBy(MissingCase, { id: caseId });
  return missingCase && { case: missingCase, members: await membersOf(em, caseId) };
}

/** The relatives of a case, in the order in which they were added. */
export function membersOf(em: EntityManager, caseId: string): Promise<FamilyMember[]> {
  return em.query(
    `SELECT member.donor_id AS "donorId", donor.code, member.relation, donor.sex, donor.birth_year AS "birthYear",
       EXISTS (SELECT FROM consent WHERE consent.donor_id = donor.id AND consent.withdrawn_at IS NULL) AS consented
     FROM case_member member JOIN donor ON donor.id = member.donor_id
     WHERE member.case_id = $1 ORDER BY member.id`,
    [caseId],
  );
}

/** The drawn pedigree of a case; null when it follows from the relations. */
export async function drawingOf(em: EntityManager, caseId: string): Promise<DrawnPedigree | null> {
  const row = await em.findOne(MissingCase, { select: { id: true, pedigree: true }, where: { id: caseId } });
  return row?.pedigree ?? null;
}

/** The case, locked until the transaction ends; null when it does not exist in the actor's scope. */
export function lockCase(em: EntityManager, id: string): Promise<MissingCase | null> {
  return em.findOne(MissingCase, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The next number, `2026-TJ-00123`: year, the letters of the city in the point's code, sequence. */
export async function nextCaseNumber(
  em: EntityManager,
  collectionPointId: string,
  year: string,
): Promise<string> {
  const rows: { n: string; city: string }[] = await em.query(
    `SELECT nextval('missing_case_number') AS n, split_part(code, '-', 1) AS city FROM collection_point WHERE id = $1`,
    [collectionPointId],
  );
  const { n, city } = firstOf(rows);
  return `${year}-${city}-${n.padStart(5, '0')}`;
}

/** How many relatives a case has, and how many of them have a typed specimen. */
export async function memberCounts(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<Map<string, { members: number; typedMembers: number }>> {
  const rows: { caseId: string; members: number; typedMembers: number }[] = await em.query(
    `SELECT case_id AS "caseId", count(*)::int AS members, (count(*) FILTER (WHERE EXISTS (
       SELECT FROM specimen WHERE specimen.donor_id = member.donor_id AND specimen.status = ${stateLiteral(specimenMachine, 'typed')})))::int AS "typedMembers"
     FROM case_member member WHERE case_id = ANY($1) GROUP BY case_id`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}
