import { newId, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { verdictMessage } from '../verdict/codes.js';
import { FINDING_CODES, FINDINGS, ruleOf, type Finding } from '../samples/findings.js';
import type { IdentityDecision } from '../samples/identity.js';
import type { DonorPair, LateChange } from '../samples/plate-mates.js';
import { sampleKey } from '../reference/sample-kind.js';
import type { SampleKind } from '../reference/kinds.js';
import { importFindingMachine, type FindingStatus } from './import-finding.states.js';
import { shortened } from './parsed-batch.js';

const as = (status: FindingStatus): string => stateLiteral(importFindingMachine, status);

/** Findings that let nothing of their batch be approved while they are open. */
const BLOCKING = FINDING_CODES.filter((code) => 'blocksBatch' in FINDINGS[code]);

/**
 * Stores findings. One that was decided before on the same evidence stays decided; on other evidence it is open again.
 */
export async function putFindings(
  em: EntityManager,
  batchId: string,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ code, plate, sampleName, verdict, evidence }) => {
    const [value, detail] = [shortened(verdict.value), verdict.detail];
    return {
      id: newId(),
      code,
      scope: ruleOf(code).scope,
      plate: shortened(plate),
      sample_name: shortened(sampleName),
      field: verdict.field,
      value,
      message: verdictMessage(code, { value, detail }),
      evidence,
    };
  });
  await em.query(
    `INSERT INTO import_finding AS old (id, batch_id, code, scope, plate, sample_name, field, value, message, evidence)
     SELECT f.id, $1, f.code, f.scope, f.plate, f.sample_name, f.field, f.value, f.message, f.evidence
       FROM jsonb_to_recordset($2::jsonb) AS f (id uuid, code text, scope text, plate text, sample_name text,
            field text, value text, message jsonb, evidence jsonb)
     ON CONFLICT (batch_id, code, plate, sample_name) DO UPDATE SET
       field = EXCLUDED.field, value = EXCLUDED.value, message = EXCLUDED.message, evidence = EXCLUDED.evidence,
       status = ${as('open')}, decision = NULL, reason = NULL, decided_by = NULL, decided_at = NULL, version = old.version + 1
     WHERE old.status = ${as('closed')} OR old.value <> EXCLUDED.value
        OR nullif(old.evidence, 'null') IS DISTINCT FROM nullif(EXCLUDED.evidence, 'null')`,
    [batchId, JSON.stringify(rows)],
  );
}

/** Deletes undecided findings before a batch is judged again. */
export function dropOpenFindings(em: EntityManager, batchId: string): Promise<unknown> {
  return em.query(`DELETE FROM import_finding WHERE batch_id = $1 AND status = ${as('open')}`, [batchId]);
}

/** A batch that was rejected has nothing left to decide. */
export function closeOpenFindings(em: EntityManager, batchId: string): Promise<unknown> {
  return em.query(
    `UPDATE import_finding SET status = ${as('closed')}, version = version + 1
      WHERE batch_id = $1 AND status = ${as('open')}`,
    [batchId],
  );
}

/** Names of samples of unknown kind without a decision. */
export async function undecidedKinds(em: EntityManager, batchId: string): Promise<string[]> {
  const rows = await em.query<{ name: string }[]>(
    `SELECT sample_name AS name FROM import_finding
      WHERE batch_id = $1 AND status = ${as('open')} AND code = ANY($2) ORDER BY plate, sample_name`,
    [batchId, BLOCKING],
  );
  return rows.map(({ name }) => name);
}

/** Decisions on the kind of unknown samples of the batch. */
export async function decidedKinds(em: EntityManager, batchId: string): Promise<Map<string, SampleKind>> {
  const rows = await em.query<{ plate: string; name: string; kind: SampleKind }[]>(
    `SELECT plate, sample_name AS name, decision AS kind FROM import_finding
      WHERE batch_id = $1 AND code = 'laboratory.sample_kind_unknown' AND status = ${as('released')}`,
    [batchId],
  );
  return new Map(rows.map(({ plate, name, kind }) => [sampleKey(plate, name), kind]));
}

/** Decisions on whether samples of the batch are of their donors, by sample. */
export async function identityDecisions(
  em: EntityManager,
  batchId: string,
): Promise<Map<string, (IdentityDecision & { reason: string; decidedBy: string })[]>> {
  const rows = await em.query<
    (IdentityDecision & { plate: string; name: string; reason: string; decidedBy: string })[]
  >(
    `SELECT plate, sample_name AS name, decision, evidence, reason, decided_by AS "decidedBy" FROM import_finding
      WHERE batch_id = $1 AND status = ${as('released')}
        AND code IN ('laboratory.typing_of_other_person', 'laboratory.typing_contradicts', 'laboratory.samples_of_donor_differ')`,
    [batchId],
  );
  const found = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const key = sampleKey(row.plate, row.name);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** Of these pairs of donors, those whom a lead called one person or twins when their samples had the same genotype. */
export async function pairsToldBefore(em: EntityManager, pairs: readonly DonorPair[]): Promise<DonorPair[]> {
  if (pairs.length === 0) return [];
  const rows = await em.query<{ first: string; second: string }[]>(
    `SELECT DISTINCT pair.first, pair.second FROM unnest($1::uuid[], $2::uuid[]) AS pair (first, second)
       JOIN import_finding f ON f.code = 'laboratory.same_genotype_on_plate' AND f.status = ${as('released')}
        AND (f.evidence->>'donorId' = pair.first::text AND f.evidence->'mates' @> jsonb_build_array(jsonb_build_object('donorId', pair.second))
          OR f.evidence->>'donorId' = pair.second::text AND f.evidence->'mates' @> jsonb_build_array(jsonb_build_object('donorId', pair.first)))`,
    [pairs.map(([first]) => first), pairs.map(([, second]) => second)],
  );
  return rows.map(({ first, second }) => [first, second] as const);
}

/** Holds samples and adds remarks to them: what was found about them after they were written. */
export async function changeSamples(
  em: EntityManager,
  batchId: string,
  changes: readonly LateChange[],
): Promise<void> {
  const rows = changes.map(({ plate, name, hold, remarks }) => ({
    plate: shortened(plate),
    name: shortened(name),
    hold,
    remarks: remarks.map((remark) => ({ code: remark.code, message: verdictMessage(remark.code, remark) })),
  }));
  await em.query(
    `UPDATE import_sample s SET
       status = CASE WHEN late.hold AND s.status = 'accepted' THEN 'held' ELSE s.status END,
       remarks = s.remarks || late.remarks
      FROM (SELECT plate, name, bool_or(hold) AS hold, jsonb_path_query_array(jsonb_agg(remarks), '$[*][*]') AS remarks
              FROM jsonb_to_recordset($2::jsonb) AS c (plate text, name text, hold boolean, remarks jsonb)
             GROUP BY plate, name) late
     WHERE s.batch_id = $1 AND s.plate = late.plate AND s.name = late.name`,
    [batchId, JSON.stringify(rows)],
  );
}

/** Holds accepted samples of donors on plates that were stopped after these were written. @returns how many */
export async function holdSomeOfPlates(
  em: EntityManager,
  batchId: string,
  plates: readonly string[],
  limit: number,
): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE import_sample SET status = 'held' WHERE id = ANY(ARRAY(
       SELECT id FROM import_sample WHERE batch_id = $1 AND kind = 'sample' AND status = 'accepted' AND plate = ANY($2) LIMIT $3))`,
    [batchId, plates, limit],
  );
  return count;
}
