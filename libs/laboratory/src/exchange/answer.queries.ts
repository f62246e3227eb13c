import type { DeclaredRelation } from '@homeward/intake';
import { newId, rowsToFetch, type PageRequest } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { AnswerProblem, CheckedAnswer } from './answer-check.js';
import type { AnswerResult, SentState } from './exchange.kinds.js';
import { SENT_STATE } from './item-state.js';

export interface SentItem {
  readonly id: string;
  readonly districtId: string;
  readonly collectionPointId: string;
}

/** What was sent with a request, by identifier. */
export async function sentItems(
  em: EntityManager,
  exchangeId: string,
): Promise<ReadonlyMap<string, SentItem>> {
  const rows = await em.query<(SentItem & { identifier: string })[]>(
    `SELECT identifier, id, district_id AS "districtId", collection_point_id AS "collectionPointId"
       FROM exchange_item WHERE exchange_id = $1 AND status = 'sent'`,
    [exchangeId],
  );
  return new Map(rows.map((row) => [row.identifier, row]));
}

/** Stores answers that are not stored. @returns how many were */
export async function insertAnswers(
  em: EntityManager,
  { exchangeId, answerFileId }: { readonly exchangeId: string; readonly answerFileId: string },
  answers: readonly CheckedAnswer[],
  items: ReadonlyMap<string, SentItem>,
): Promise<number> {
  const of = answers.map((answer) => ({ ...answer, item: items.get(answer.identifier)! }));
  const rows = await em.query<object[]>(
    `INSERT INTO exchange_answer (id, exchange_id, item_id, answer_file_id, row_number, result, reference, remark, answered_on, district_id, collection_point_id)
     SELECT a.id, $1, a.item_id, $2, a.row_number, a.result, a.reference, a.remark, a.answered_on, a.district_id, a.point_id
       FROM unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::date[], $10::uuid[], $11::uuid[])
            AS a (id, item_id, row_number, result, reference, remark, answered_on, district_id, point_id)
     ON CONFLICT (item_id, result, reference, answered_on) DO NOTHING RETURNING id`,
    [
      exchangeId,
      answerFileId,
      of.map(() => newId()),
      of.map(({ item }) => item.id),
      of.map(({ row }) => row),
      of.map(({ result }) => result),
      of.map(({ reference }) => reference),
      of.map(({ remark }) => remark),
      of.map(({ answeredOn }) => answeredOn),
      of.map(({ item }) => item.districtId),
      of.map(({ item }) => item.collectionPointId),
    ],
  );
  return rows.length;
}

export interface AnswerFileView {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly problems: readonly AnswerProblem[];
  readonly uploadedByName: string;
  readonly uploadedAt: Date;
}

export function answerFileViews(em: EntityManager, exchangeId: string): Promise<AnswerFileView[]> {
  return em.query<AnswerFileView[]>(
    `SELECT f.id, f.file_name AS "fileName", f.sha256, f.accepted, f.repeated, f.refused, f.problems,
            a.display_name AS "uploadedByName", f.uploaded_at AS "uploadedAt"
       FROM exchange_answer_file f JOIN account a ON a.id = f.uploaded_by WHERE f.exchange_id = $1 ORDER BY f.id DESC`,
    [exchangeId],
  );
}

/** An answer with what it is about; no genotypes and no names. */
export interface AnswerView {
  readonly id: string;
  readonly identifier: string;
  readonly donorId: string;
  readonly donorCode: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly relation: DeclaredRelation | null;
  /** What the version that was sent is today. */
  readonly state: SentState;
  readonly result: AnswerResult;
  readonly reference: string;
  readonly remark: string;
  readonly answeredOn: string;
  readonly note: string | null;
  readonly notedByName: string | null;
  readonly notedAt: Date | null;
  readonly version: number;
}

/** Answers to a request, the newest first; or the one with an id. */
export function answerViews(
  em: EntityManager,
  exchangeId: string,
  filter: PageRequest & { readonly id?: string; readonly waiting?: boolean | undefined },
): Promise<AnswerView[]> {
  return em.query<AnswerView[]>(
    `SELECT a.id, item.identifier, item.donor_id AS "donorId", d.code AS "donorCode", item.case_id AS "caseId",
            c.number AS "caseNumber", item.relation,
            ${SENT_STATE} AS state,
            a.result, a.reference, a.remark, a.answered_on::text AS "answeredOn", a.note, noted.display_name AS "notedByName",
            a.noted_at AS "notedAt", a.version
       FROM exchange_answer a JOIN exchange_item item ON item.id = a.item_id
       JOIN donor d ON d.id = item.donor_id
       JOIN profile p ON p.id = item.profile_id
       LEFT JOIN missing_case c ON c.id = item.case_id
       LEFT JOIN account noted ON noted.id = a.noted_by
      WHERE a.exchange_id = $1 AND ($2::uuid IS NULL OR a.id = $2) AND ($3::uuid IS NULL OR a.id < $3)
        AND ($4::bool IS NOT TRUE OR (a.noted_at IS NULL AND a.result <> 'no_match'))
      ORDER BY a.id DESC LIMIT $5`,
    [exchangeId, filter.id ?? null, filter.after ?? null, filter.waiting ?? false, rowsToFetch(filter)],
  );
}
