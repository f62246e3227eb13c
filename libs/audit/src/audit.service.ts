import { newId, pageOf, rowsToFetch, type Page, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';
import { dataOn, SEVERAL, severalOf } from './several.js';

export interface NewAuditEntry {
  /** `specimen.packed`, `identity.read`, … */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Ids, codes and states; never a name, a number or a genotype. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One act on several records of one kind. */
export interface NewSetEntry {
  readonly action: string;
  readonly subjectType: string;
  /** By id of the record, what is said of it alone; the same rules as for `data`. */
  readonly subjects: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What holds for all of them. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  readonly limit: number;
  readonly after?: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly action?: string;
}

/** Writes the audit entry of what a transaction does; it is stored with it, or not at all. */
@Injectable()
export class Audit {
  record(tx: Tx, entry: NewAuditEntry): Promise<void> {
    return this.recordAll(tx, [entry]);
  }

  /** Several at once, in this order. */
  async recordAll(tx: Tx, entries: readonly NewAuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const { accountId, role, requestId } = tx.actor;
    // Only what the service gives: transaction, time and cluster are the database's own.
    await tx.em.query(
      `INSERT INTO audit_entry (id, account_id, role, action, subject_type, subject_id, request_id, data, cluster)
       -- Asked once for all entries: the default of the column would read a file of the server for each.
       SELECT id, $2::uuid, $3::text, action, subject_type, subject_id, $4::text, data, (SELECT current_cluster())
       FROM unnest($1::uuid[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
            AS entry (id, action, subject_type, subject_id, data)`,
      [
        entries.map(() => newId()),
        accountId,
        role,
        requestId,
        entries.map(({ action }) => action),
        entries.map(({ subjectType }) => subjectType),
        entries.map(({ subjectId }) => subjectId),
        entries.map(({ data }) => JSON.stringify(data ?? {})),
      ],
    );
  }

  /**
   * What a transaction does to any number of records, in one entry: each is found by its own id, as if it had an entry
   * of its own. For what is done to hundreds at once; an entry each would cost more than the act itself.
   */
  async recordSet(tx: Tx, { subjects, data, ...entry }: NewSetEntry): Promise<void> {
    const [first, ...others] = subjects;
    if (!first) return;
    const [subjectId, own] = first;
    if (others.length === 0) return this.record(tx, { ...entry, subjectId, data: { ...data, ...own } });
    return this.record(tx, { ...entry, subjectId: SEVERAL, data: { ...data, ...severalOf(subjects) } });
  }

  /**
   * Entries that fit, the newest first. Ids are UUID version 7: their order is the order of time. An entry on several
   * records is shown as that of the one that was asked for, else with their number.
   */
  async list(tx: Tx, filter: AuditFilter): Promise<Page<AuditEntry>> {
    const { limit, after, subjectId, ...fields } = filter;
    const query = tx.em
      .createQueryBuilder(AuditEntry, 'entry')
      .where({ ...fields, ...(after ? { id: LessThan(after) } : {}) })
      .orderBy('entry.id', 'DESC')
      .take(rowsToFetch({ limit }));
    if (subjectId !== undefined)
      query.andWhere(`(entry.subject_id = :subjectId OR ${NAMES_SUBJECT})`, { subjectId });
    const items = await query.getMany();
    for (const entry of items) readAs(entry, subjectId);
    return pageOf(items, { limit });
  }
}

/** In SQL, an entry on several records of which `subjectId` is one. */
const NAMES_SUBJECT = `(entry.subject_id = '${SEVERAL}' AND entry.data->'subjects' ? :subjectId)`;

/** Makes of an entry on several records that of one of them, else one with their number. */
function readAs(entry: AuditEntry, subjectId: string | undefined): void {
  const { subjects, each: _, ...data } = entry.data;
  if (entry.subjectId !== SEVERAL || !Array.isArray(subjects)) return;
  if (subjectId === undefined || !subjects.includes(subjectId)) {
    entry.data = { ...data, subjects: subjects.length };
    return;
  }
  entry.data = dataOn(entry.data, subjectId);
  entry.subjectId = subjectId;
}
