import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { NonConformity, NonConformityStep } from './non-conformity.entity.js';
import { nonConformityMachine } from './non-conformity.states.js';

export interface NonConformityView extends Omit<NonConformity, 'steps' | 'openedBy'> {
  readonly batchNumber: string;
  readonly responsibleName: string | null;
  readonly openedByName: string;
  readonly overdue: boolean;
  readonly steps: readonly (NonConformityStep & {
    readonly byName: string;
    readonly responsibleName: string | null;
  })[];
}

export interface NonConformityFilter {
  readonly id?: string | undefined;
  readonly status?: string | undefined;
  readonly batchId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Non-conformities with the names of accounts, newest first. */
export function nonConformityViews(
  em: EntityManager,
  timeZone: string,
  { id, status, batchId, after, limit }: NonConformityFilter,
): Promise<NonConformityView[]> {
  return em.query<NonConformityView[]>(
    `SELECT n.id, n.number, n.status, n.batch_id AS "batchId", n.finding_id AS "findingId", n.code, n.plate, n.message,
            n.cause, n.immediate_action AS "immediateAction", n.corrective_action AS "correctiveAction", n.responsible,
            to_char(n.due, 'YYYY-MM-DD') AS due, n.effective, n.opened_at AS "openedAt", n.closed_at AS "closedAt", n.version,
            (n.due < (now() AT TIME ZONE $1)::date AND n.status <> ${stateLiteral(nonConformityMachine, 'closed')}) IS TRUE AS overdue,
            b.number AS "batchNumber", r.display_name AS "responsibleName", o.display_name AS "openedByName",
            (SELECT coalesce(jsonb_agg(step || jsonb_build_object('byName', a.display_name, 'responsibleName', p.display_name)
                      ORDER BY place), '[]')
               FROM jsonb_array_elements(n.steps) WITH ORDINALITY AS each (step, place)
               LEFT JOIN account a ON a.id = (step->>'by')::uuid
               LEFT JOIN account p ON p.id = (step->>'responsible')::uuid) AS steps
       FROM non_conformity n JOIN import_batch b ON b.id = n.batch_id JOIN account o ON o.id = n.opened_by
       LEFT JOIN account r ON r.id = n.responsible
      WHERE ($2::text IS NULL OR n.status = $2) AND ($3::uuid IS NULL OR n.batch_id = $3)
        AND ($4::uuid IS NULL OR n.id < $4) AND ($5::uuid IS NULL OR n.id = $5)
      ORDER BY n.id DESC LIMIT $6`,
    [timeZone, status ?? null, batchId ?? null, after ?? null, id ?? null, limit],
  );
}

/** Accounts of the laboratory that are in use. */
export function staffOfLaboratory(em: EntityManager): Promise<{ id: string; name: string; role: string }[]> {
  return em.query(
    `SELECT id, display_name AS name, role FROM account
      WHERE role IN ('analyst','lab_lead') AND disabled_at IS NULL ORDER BY role DESC, display_name`,
  );
}
