import { newId, type Tx } from '@homeward/platform';
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
  async record(tx: Tx, entry: NewAuditEntry): Promise<void> {
    // Only what the service gives: id of the transaction and time are the database's own.
    await tx.em.query(
      `INSERT INTO audit_entry (id, account_id, role, action, subject_type, subject_id, request_id, data)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        tx.actor.accountId,
        tx.actor.role,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        tx.actor.requestId,
        JSON.stringify(entry.data ?? {}),
      ],
    );
  }

  /** Entries that fit, the newest first. Ids are UUID version 7: their order is the order of time. */
  async list(tx: Tx, filter: AuditFilter): Promise<{ items: AuditEntry[]; next: string | null }> {
    const { limit, after, ...fields } = filter;
    const items = await tx.em.find(AuditEntry, {
      where: { ...fields, ...(after ? { id: LessThan(after) } : {}) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = items.slice(0, limit);
    return { items: page, next: items.length > limit ? page.at(-1)!.id : null };
  }
}
