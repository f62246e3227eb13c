import { hitMachine } from '@homeward/hits';
import { caseMachine } from '@homeward/intake';
import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { PolicySettings } from '@homeward/policy';
import type { StoredHit, WhatIfResults } from './what-if.results.js';

export interface NewWhatIf {
  readonly id: string;
  readonly settings: PolicySettings;
  readonly baseVersion: number;
  readonly createdBy: string | null;
}

/** Stores a dry run that waits for the worker. */
export async function insertWhatIf(em: EntityManager, run: NewWhatIf): Promise<void> {
  await em.query(
    `INSERT INTO policy_what_if (id, settings, base_version, created_by) VALUES ($1, $2, $3, $4)`,
    [run.id, JSON.stringify(run.settings), run.baseVersion, run.createdBy],
  );
}

/** @returns false when it is not pending any more */
export async function cancelWhatIf(em: EntityManager, id: string): Promise<boolean> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE policy_what_if SET status = 'cancelled', finished_at = now() WHERE id = $1 AND status = 'pending'`,
    [id],
  );
  return count === 1;
}

export interface WhatIfFacts {
  readonly head: number;
  readonly personsCompared: number;
  readonly casesCompared: number;
  readonly results: WhatIfResults;
}

/** Stores the results of a run, unless it was cancelled. */
export async function finishWhatIf(em: EntityManager, id: string, facts: WhatIfFacts): Promise<void> {
  await em.query(
    `UPDATE policy_what_if SET status = 'done', finished_at = now(), head = $2, persons_compared = $3,
       cases_compared = $4, results = $5 WHERE id = $1 AND status = 'pending'`,
    [id, facts.head, facts.personsCompared, facts.casesCompared, JSON.stringify(facts.results)],
  );
}

/** Open cases, in the order of their ids. */
export async function openCases(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT id FROM missing_case WHERE status = ${stateLiteral(caseMachine, 'open')} ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

export interface StoredPair {
  readonly caseId: string;
  readonly missingKey: string;
  readonly personDonorId: string;
  readonly personRow: number;
  /** Whether the present version of the family and the given policy version raised it. */
  readonly present: boolean;
  readonly hit: StoredHit;
}

/** The newest hit of each pair of these cases that is not superseded. */
export async function storedHits(
  em: EntityManager,
  caseIds: readonly string[],
  policyVersion: number,
): Promise<StoredPair[]> {
  return em.query<StoredPair[]>(
    `SELECT DISTINCT ON (h.case_id, h.missing_key, h.person_donor_id) h.case_id AS "caseId", h.missing_key AS "missingKey", h.person_donor_id AS "personDonorId",
            h.person_row::float8 AS "personRow", json_build_object('id', h.id, 'number', h.number, 'status', h.status) AS hit,
            h.search_version = c.search_version AND h.policy_version = $2 AND r.killed_at IS NULL AS present
       FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN person_row r ON r.row_number = h.person_row
      WHERE h.case_id = ANY($1) AND h.status <> ${stateLiteral(hitMachine, 'superseded')}
      ORDER BY h.case_id, h.missing_key, h.person_donor_id, h.id DESC`,
    [[...caseIds], policyVersion],
  );
}
