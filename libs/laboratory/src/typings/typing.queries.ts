import type { EntityManager } from 'typeorm';
import { correctedGenotypes } from '../profile/corrected-genotypes.js';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import type { TypingFault } from '../profile/typing-fault.js';

/** A typing without its alleles, as lists show it. */
export interface TypingView {
  readonly id: string;
  readonly donorId: string;
  readonly donorCode: string;
  readonly specimenId: string;
  readonly barcode: string;
  readonly batchId: string;
  readonly batchNumber: string;
  readonly uploadedBy: string;
  readonly panel: string;
  readonly loci: number;
  readonly typedAt: Date;
  /** Whose the specimen is waits for a decision: until then the typing takes part in no profile. */
  readonly disputed: boolean;
  readonly cause: TypingFault | null;
  readonly reason: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly version: number;
}

export interface TypingFilter {
  readonly id?: string | undefined;
  readonly donorId?: string | undefined;
  readonly specimenId?: string | undefined;
}

/** Typings of a donor or a specimen within the reader's scope, newest first. */
export function typingViews(
  em: EntityManager,
  { id, donorId, specimenId }: TypingFilter,
): Promise<TypingView[]> {
  return em.query<TypingView[]>(
    `SELECT t.id, t.donor_id AS "donorId", d.code AS "donorCode", t.specimen_id AS "specimenId", s.barcode,
            t.batch_id AS "batchId", b.number AS "batchNumber", b.uploaded_by AS "uploadedBy", t.panel,
            (SELECT count(*)::int FROM jsonb_object_keys(t.genotypes)) AS loci, t.created_at AS "typedAt",
            EXISTS (SELECT FROM specimen_correction c
                     WHERE c.status = 'proposed' AND t.specimen_id IN (c.specimen_id, c.other_specimen_id)) AS disputed,
            t.set_aside_cause AS cause, t.set_aside_reason AS reason, t.set_aside_at AS "withdrawnAt",
            a.display_name AS "withdrawnBy", t.version
       FROM typing t JOIN donor d ON d.id = t.donor_id JOIN specimen s ON s.id = t.specimen_id
       JOIN import_batch b ON b.id = t.batch_id LEFT JOIN account a ON a.id = t.set_aside_by
      WHERE ($1::uuid IS NULL OR t.id = $1) AND ($2::uuid IS NULL OR t.donor_id = $2)
        AND ($3::uuid IS NULL OR t.specimen_id = $3)
      ORDER BY t.created_at DESC, t.id DESC`,
    [id ?? null, donorId ?? null, specimenId ?? null],
  );
}

/** Withdraws typings. The caller holds their donor. */
export async function withdrawTypings(
  em: EntityManager,
  ids: readonly string[],
  by: { readonly accountId: string | null; readonly cause: TypingFault; readonly reason: string },
): Promise<void> {
  await em.query(
    `UPDATE typing SET set_aside_at = now(), set_aside_by = $2, set_aside_cause = $3, set_aside_reason = $4,
            version = version + 1 WHERE id = ANY($1)`,
    [ids, by.accountId, by.cause, by.reason],
  );
}

/** Takes a typing back. The caller holds its donor. @returns its genotypes */
export async function restoreTyping(em: EntityManager, id: string): Promise<CalledGenotypes> {
  const [rows] = await em.query<[{ genotypes: CalledGenotypes }[], number]>(
    `UPDATE typing SET set_aside_at = NULL, set_aside_by = NULL, set_aside_cause = NULL, set_aside_reason = NULL,
            version = version + 1 WHERE id = $1 RETURNING ${correctedGenotypes('typing')} AS genotypes`,
    [id],
  );
  return rows[0]?.genotypes ?? {};
}
