import { firstOf, stateList, stateLiteral, WORK_OPEN, type Bilingual } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { FINDING_STOPS, importFindingMachine, type FindingStatus } from './import-finding.states.js';

const as = (status: FindingStatus): string => stateLiteral(importFindingMachine, status);

/** Where a sample stands in its batch: samples of one donor have one running number. */
export interface SamplePlace {
  readonly number: number;
  readonly id: string;
}

/** Held samples of a batch in the order of their running numbers: a piece that one transaction settles. */
export interface SettlementWindow {
  /** The last one that was looked at; null before the first. */
  readonly after: SamplePlace | null;
  readonly limit: number;
  /** Only samples that this finding speaks of; all held ones when left out. */
  readonly of?: { readonly scope: string; readonly plate: string; readonly sampleName: string } | undefined;
}

/** Smaller than each id. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
const placeOf = (after: SamplePlace | null): [number, string] =>
  after === null ? [0, NO_ID] : [after.number, after.id];
const namesOf = (of: SettlementWindow['of']): [plate: string | null, sample: string | null] =>
  of ? [of.plate, of.scope === 'plate' ? null : of.sampleName] : [null, null];

/**
 * Lets the next held samples go or refuses them, as the findings on them and on their plates were decided. Done twice it
 * changes nothing more.
 * @returns the last sample that was looked at; null when none is left
 */
export async function settleSome(
  em: EntityManager,
  batchId: string,
  { after, limit, of }: SettlementWindow,
): Promise<SamplePlace | null> {
  const [last] = await em.query<SamplePlace[]>(
    `WITH piece AS (
       SELECT id, number, plate, name FROM import_sample
        WHERE batch_id = $1 AND status = 'held' AND kind IN ('sample', 'unknown') AND (number, id) > ($2, $3)
          AND ($4::text IS NULL OR plate = $4) AND ($5::text IS NULL OR name = $5)
        ORDER BY number, id LIMIT $6),
     standing AS (
       SELECT s.id, f.status, f.code, f.field, f.value, f.message,
              row_number() OVER (PARTITION BY s.id ORDER BY f.status = ${as('upheld')} DESC, f.status = ${as('open')} DESC,
                f.scope DESC, f.created_at, f.id) AS place
         FROM piece s JOIN import_finding f ON f.batch_id = $1 AND f.plate = s.plate
          AND (f.scope = 'plate' OR f.sample_name = s.name)),
     settled AS (
       UPDATE import_sample s SET
         status = CASE standing.status WHEN ${as('upheld')} THEN 'rejected' WHEN ${as('open')} THEN 'held' ELSE 'accepted' END,
         code = CASE WHEN standing.status IN ${stateList(FINDING_STOPS)} THEN standing.code END,
         field = CASE WHEN standing.status IN ${stateList(FINDING_STOPS)} THEN standing.field END,
         value = CASE WHEN standing.status IN ${stateList(FINDING_STOPS)} THEN standing.value END,
         message = CASE WHEN standing.status IN ${stateList(FINDING_STOPS)} THEN standing.message END
        FROM standing WHERE standing.id = s.id AND standing.place = 1
         -- What waits for the same finding already is not written again.
         AND (standing.status <> ${as('open')} OR (s.code, s.field, s.value) IS DISTINCT FROM (standing.code, standing.field, standing.value)))
     SELECT number, id FROM piece ORDER BY number DESC, id DESC LIMIT 1`,
    [batchId, ...placeOf(after), ...namesOf(of), limit],
  );
  return last ?? null;
}

/** How many samples are held behind a place, of one finding or of the batch. */
export async function heldSamples(
  em: EntityManager,
  batchId: string,
  { after, of }: Pick<SettlementWindow, 'after' | 'of'>,
): Promise<number> {
  const rows = await em.query<{ held: number }[]>(
    `SELECT count(*)::int AS held FROM import_sample
      WHERE batch_id = $1 AND status = 'held' AND kind IN ('sample', 'unknown') AND (number, id) > ($2, $3)
        AND ($4::text IS NULL OR plate = $4) AND ($5::text IS NULL OR name = $5)`,
    [batchId, ...placeOf(after), ...namesOf(of)],
  );
  return firstOf(rows).held;
}

/** Whether the worker still settles samples of the batch. */
export async function isSettling(em: EntityManager, batchId: string): Promise<boolean> {
  const rows = await em.query<object[]>(
    `SELECT FROM work_item WHERE kind = 'import.settle' AND subject_id = $1 AND status IN ${stateList(WORK_OPEN)}`,
    [batchId],
  );
  return rows.length > 0;
}

/** What waits or was settled in a batch, after its findings were looked at. */
export interface SettledSamples {
  readonly accepted: number;
  readonly held: number;
  /** Every plate with donors' samples is stopped, or a column with content is refused. */
  readonly quarantined: boolean;
  /** The first finding that stops a plate. */
  readonly stop: { readonly code: string; readonly message: Bilingual } | null;
}

/** What is accepted and what waits in a batch, and whether all of it is stopped. */
export async function settledSamples(em: EntityManager, batchId: string): Promise<SettledSamples> {
  const rows = await em.query<
    (Omit<SettledSamples, 'stop'> & { code: string | null; message: Bilingual | null })[]
  >(
    `WITH stop AS (
       SELECT plate, code, message, created_at, id FROM import_finding
        WHERE batch_id = $1 AND scope = 'plate' AND status IN ${stateList(FINDING_STOPS)}),
     plate AS (
       SELECT s.plate, EXISTS (SELECT FROM stop WHERE stop.plate = s.plate) AS stopped
         FROM import_sample s WHERE s.batch_id = $1 AND s.kind = 'sample' GROUP BY s.plate)
     SELECT (SELECT count(*)::int FROM import_sample WHERE batch_id = $1 AND kind = 'sample' AND status IN ('accepted', 'applied')) AS accepted,
            (SELECT count(*)::int FROM import_sample WHERE batch_id = $1 AND status = 'held') AS held,
            EXISTS (SELECT FROM stop) AND NOT EXISTS (SELECT FROM plate WHERE NOT stopped)
              OR EXISTS (SELECT FROM import_batch WHERE id = $1 AND jsonb_array_length(cells->'columnsRefused') > 0) AS quarantined,
            (SELECT code FROM stop ORDER BY created_at, id LIMIT 1) AS code,
            (SELECT message FROM stop ORDER BY created_at, id LIMIT 1) AS message`,
    [batchId],
  );
  const { accepted, held, quarantined, code, message } = firstOf(rows);
  return { accepted, held, quarantined, stop: code !== null && message ? { code, message } : null };
}
