import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { correctedGenotypes } from '../profile/corrected-genotypes.js';
import { locusCorrectionMachine, type LocusCorrectionStatus } from '../profile/locus-correction.states.js';

/** A correction as lists show it: without alleles. */
export interface LocusCorrectionRow {
  readonly id: string;
  readonly typingId: string;
  readonly donorId: string;
  readonly donorCode: string;
  readonly specimenId: string;
  readonly barcode: string;
  readonly batchId: string;
  readonly batchNumber: string;
  readonly locus: string;
  readonly usable: boolean;
  readonly reason: string;
  readonly status: LocusCorrectionStatus;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly version: number;
}

/** With the calls before and after. */
export interface LocusCorrectionView extends LocusCorrectionRow {
  readonly before: readonly string[];
  readonly corrected: readonly string[] | null;
}

export interface LocusCorrectionFilter {
  readonly id?: string | undefined;
  readonly donorId?: string | undefined;
  readonly specimenId?: string | undefined;
  readonly status?: LocusCorrectionStatus | undefined;
}

/** Most of a list: one page shows them all. */
const MOST = 500;

/** Corrections within the reader's scope, newest first. */
export function locusCorrections(
  em: EntityManager,
  { id, donorId, specimenId, status }: LocusCorrectionFilter,
): Promise<LocusCorrectionView[]> {
  return em.query<LocusCorrectionView[]>(
    `SELECT fix.id, fix.typing_id AS "typingId", t.donor_id AS "donorId", d.code AS "donorCode",
            t.specimen_id AS "specimenId", s.barcode, t.batch_id AS "batchId", b.number AS "batchNumber", fix.locus,
            coalesce(jsonb_typeof(fix.corrected) = 'array', false) AS usable, fix.before,
            CASE WHEN jsonb_typeof(fix.corrected) = 'array' THEN fix.corrected END AS corrected,
            fix.reason, fix.status, fix.proposed_by AS "proposedBy", asked.display_name AS "proposedByName",
            fix.proposed_at AS "proposedAt", decided.display_name AS "decidedByName", fix.decided_at AS "decidedAt",
            fix.decision_reason AS "decisionReason", fix.version
       FROM locus_correction fix JOIN typing t ON t.id = fix.typing_id JOIN donor d ON d.id = t.donor_id
       JOIN specimen s ON s.id = t.specimen_id JOIN import_batch b ON b.id = t.batch_id
       JOIN account asked ON asked.id = fix.proposed_by LEFT JOIN account decided ON decided.id = fix.decided_by
      WHERE ($1::uuid IS NULL OR fix.id = $1) AND ($2::uuid IS NULL OR t.donor_id = $2)
        AND ($3::uuid IS NULL OR t.specimen_id = $3) AND ($4::text IS NULL OR fix.status = $4)
      ORDER BY fix.id DESC LIMIT ${String(MOST)}`,
    [id ?? null, donorId ?? null, specimenId ?? null, status ?? null],
  );
}

/** The call of a locus of a typing as it counts now: null where the typing has none, or it was said not to be usable. */
export async function callInForce(
  em: EntityManager,
  typingId: string,
  locus: string,
): Promise<readonly string[] | null> {
  const [row] = await em.query<{ call: readonly string[] | null }[]>(
    `SELECT ${correctedGenotypes('typing')} -> $2 AS call FROM typing WHERE id = $1`,
    [typingId, locus],
  );
  return row?.call ?? null;
}

/** A locus of a typing, with its call as it counts now: empty where it was said not to be usable. */
export interface TypedLocus {
  readonly locus: string;
  readonly alleles: readonly string[];
}

/** The loci that a typing was written with, by name. */
export function typedLoci(em: EntityManager, typingId: string): Promise<TypedLocus[]> {
  return em.query<TypedLocus[]>(
    `SELECT written.locus, coalesce(inforce.calls -> written.locus, '[]') AS alleles
       FROM typing CROSS JOIN LATERAL (SELECT ${correctedGenotypes('typing')} AS calls) inforce
       CROSS JOIN LATERAL jsonb_object_keys(typing.genotypes) AS written (locus)
      WHERE typing.id = $1 ORDER BY written.locus`,
    [typingId],
  );
}

/** The call of a locus as the file has it; null where the typing never had one. */
export async function callWritten(
  em: EntityManager,
  typingId: string,
  locus: string,
): Promise<readonly string[] | null> {
  const [row] = await em.query<{ call: readonly string[] | null }[]>(
    `SELECT genotypes -> $2 AS call FROM typing WHERE id = $1`,
    [typingId, locus],
  );
  return row?.call ?? null;
}

/** Stores what is asked for; false when a correction of the same locus waits already. */
export async function insertLocusCorrection(
  em: EntityManager,
  asked: {
    readonly id: string;
    readonly typingId: string;
    readonly locus: string;
    readonly before: readonly string[];
    readonly corrected: readonly string[] | null;
    readonly reason: string;
    readonly proposedBy: string | null;
  },
): Promise<boolean> {
  const rows = await em.query<object[]>(
    `INSERT INTO locus_correction (id, typing_id, locus, before, corrected, reason, proposed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (typing_id, locus) WHERE status = ${stateLiteral(locusCorrectionMachine, 'proposed')} DO NOTHING RETURNING id`,
    [
      asked.id,
      asked.typingId,
      asked.locus,
      JSON.stringify(asked.before),
      asked.corrected && JSON.stringify(asked.corrected),
      asked.reason,
      asked.proposedBy,
    ],
  );
  return rows.length > 0;
}
