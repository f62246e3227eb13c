import type { EntityManager } from 'typeorm';

/** One thing that happened, as it is shown. */
export interface TimelineEntry {
  readonly at: Date;
  /** The action of the audit entry, such as `specimen.packed`. */
  readonly kind: string;
  /** Display name; null for the worker, and where the account is out of the reader's scope. */
  readonly who: string | null;
  readonly data: Record<string, unknown>;
}

export interface TimelineSubject {
  readonly type: 'case' | 'donor' | 'specimen' | 'profile';
  readonly id: string;
}

/** Reads of an identity are the auditor's business, not the case's history. */
const NOT_SHOWN = ['identity.read', 'identity.checked'];

/**
 * What happened to these things, oldest first. The audit log has no scope of its own: ask only for what the actor
 * was allowed to read.
 */
export function timelineOf(
  em: EntityManager,
  subjects: readonly TimelineSubject[],
): Promise<TimelineEntry[]> {
  return em.query(
    `SELECT entry.at, entry.action AS kind, account.display_name AS who, entry.data
     FROM unnest($1::text[], $2::text[]) AS subject (type, id)
     JOIN audit_entry entry ON entry.subject_type = subject.type AND entry.subject_id = subject.id
     LEFT JOIN account ON account.id = entry.account_id
     WHERE entry.action <> ALL($3) ORDER BY entry.at, entry.id`,
    [subjects.map((subject) => subject.type), subjects.map((subject) => subject.id), NOT_SHOWN],
  );
}
