import { stateList, stateLiteral } from '@homeward/platform';
import { CONFIRMED, hitMachine } from '@homeward/hits';
import type { DeclaredRelation } from '@homeward/intake';
import type { EntityManager } from 'typeorm';
import type { CalibrationParameters, CalibrationResults, ObservedHit } from './calibration.results.js';
import { calibrationType } from './calibration.types.js';

/** Most observed hits, the newest. */
const OBSERVED = 2_000;

export interface NewRun {
  readonly id: string;
  readonly parameters: CalibrationParameters;
  readonly policyVersion: number;
  readonly createdBy: string | null;
}

/** Stores a calibration that waits for the worker. */
export async function insertRun(em: EntityManager, run: NewRun): Promise<void> {
  await em.query(
    `INSERT INTO calibration_run (id, parameters, policy_version, created_by) VALUES ($1, $2, $3, $4)`,
    [run.id, JSON.stringify(run.parameters), run.policyVersion, run.createdBy],
  );
}

/** @returns false when it is not pending any more */
export async function cancelRun(em: EntityManager, id: string): Promise<boolean> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE calibration_run SET status = 'cancelled', finished_at = now() WHERE id = $1 AND status = 'pending'`,
    [id],
  );
  return count === 1;
}

/** Stores the results of a run, unless it was cancelled. */
export async function finishRun(em: EntityManager, id: string, results: CalibrationResults): Promise<void> {
  await em.query(
    `UPDATE calibration_run SET status = 'done', finished_at = now(), results = $2
      WHERE id = $1 AND status = 'pending'`,
    [id, JSON.stringify(results)],
  );
}

/**
 * Hits that reviewers confirmed or refuted, independent of later steps. A hit that was closed had been confirmed
 * before; one refuted on site counts as refuted.
 */
export async function observedHits(em: EntityManager): Promise<ObservedHit[]> {
  const rows = await em.query<(Omit<ObservedHit, 'type'> & { relations: DeclaredRelation[] })[]>(
    `SELECT id, number, typed_relations AS relations, log10_lr AS "log10Lr",
            CASE WHEN status = ${stateLiteral(hitMachine, 'refuted')} THEN 'refuted' ELSE 'confirmed' END AS outcome
       FROM hit WHERE status IN ${stateList([...CONFIRMED, 'refuted'])}
      ORDER BY id DESC LIMIT $1`,
    [OBSERVED],
  );
  return rows.map(({ relations, ...hit }) => ({ ...hit, type: calibrationType(relations) }));
}
