import { type Locale, pageOf, rowsToFetch, type Page, type PageRequest } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { type RowStatus } from '../verdict/row-status.js';
import { ImportRow } from './import-row.entity.js';
import { CursorInvalid } from './import.errors.js';
import type { OwnOutcome } from './problems-csv.js';
import { SHOWN } from './staging.queries.js';

/** Rows of a batch in the order of the file; a cursor is `file.row.position`. @throws CursorInvalid */
export async function pageOfRows(
  em: EntityManager,
  batchId: string,
  filter: PageRequest & { status?: RowStatus | undefined },
): Promise<Page<ImportRow>> {
  const query = em
    .createQueryBuilder(ImportRow, 'row')
    .where('row.batch_id = :batchId', { batchId })
    .andWhere('NOT (SELECT verdicts_hidden FROM import_batch WHERE id = :batchId)')
    .orderBy('row.part')
    .addOrderBy('row.row_number')
    .addOrderBy('row.position')
    .limit(rowsToFetch(filter));
  if (filter.status) query.andWhere('row.status = :status', { status: filter.status });
  if (filter.after !== undefined) {
    const [, part, row, position] = /^(\d{1,6})\.(\d{1,9})\.(\d{1,9})$/.exec(filter.after) ?? [];
    if (part === undefined || row === undefined || position === undefined)
      throw new CursorInvalid(filter.after);
    query.andWhere('(row.part, row.row_number, row.position) > (:part, :row, :position)', {
      part,
      row,
      position,
    });
  }
  return pageOf(await query.getMany(), filter, (last) => `${last.part}.${last.rowNumber}.${last.position}`);
}

/** By row number: the worst status of the calls that have a verdict of their own, and its reasons. */
export async function outcomesOf(
  em: EntityManager,
  rows: {
    readonly batchId: string;
    /** Number of the file within an archive. */
    readonly part: number;
    readonly first: number;
    readonly last: number;
  },
  locale: Locale,
): Promise<Map<number, OwnOutcome>> {
  const found = await em.query<(OwnOutcome & { rowNumber: number })[]>(
    `SELECT row_number AS "rowNumber", count(*)::int AS calls,
            CASE WHEN bool_or(status = 'rejected') THEN 'rejected' ELSE 'skipped' END AS status,
            coalesce(string_agg(DISTINCT message->>$4, '; ') FILTER (WHERE status = 'rejected' OR code <> 'laboratory.no_call'), '') AS reason
       FROM import_row WHERE batch_id = $1 AND ${SHOWN} AND part = $5 AND row_number BETWEEN $2 AND $3 GROUP BY row_number`,
    [rows.batchId, rows.first, rows.last, locale, rows.part],
  );
  return new Map(found.map(({ rowNumber, ...outcome }) => [rowNumber, outcome]));
}

/** The next samples of a batch that are not simply accepted, with the reason; by id after the last one seen. */
export function sampleOutcomes(
  em: EntityManager,
  batchId: string,
  page: { readonly after: string; readonly limit: number },
  locale: Locale,
): Promise<{ id: string; name: string; plate: string; status: string; reason: string }[]> {
  return em.query(
    `SELECT id, name, plate, status, coalesce(message->>$4, '') AS reason FROM import_sample
      WHERE batch_id = $1 AND ${SHOWN} AND id > $2 AND status NOT IN ('accepted', 'applied')
      ORDER BY id LIMIT $3`,
    [batchId, page.after, page.limit, locale],
  );
}
