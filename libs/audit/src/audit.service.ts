import { newId, pageOf, rowsToFetch, type Page, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';

export interface NewAuditEntry {
  /** `specimen.packed`, `identity.read`, … */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Ids, codes and states; never a name, a number or a genotype. */
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

  /** Entries that fit, the newest first. Ids are UUID version 7: their order is the order of time. */
  async list(tx: Tx, filter: AuditFilter): Promise<Page<AuditEntry>> {
    const { limit, after, ...fields } = filter;
    const items = await tx.em.find(AuditEntry, {
      where: { ...fields, ...(after ? { id: LessThan(after) } : {}) },
      order: { id: 'DESC' },
      take: rowsToFetch({ limit }),
    });
    return pageOf(items, { limit });
  }
}
