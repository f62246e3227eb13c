import { dataOn, SEVERAL } from '@homeward/audit';
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
  readonly type: 'case' | 'donor' | 'specimen' | 'profile' | 'exchange';
  readonly id: string;
}

/** Reads of an identity are the auditor's business, not the case's history. */
const NOT_SHOWN = ['identity.read', 'identity.checked'];

/**
 * What happened to these things, oldest first. The audit log has no scope of its own: ask only for what the actor
 * was allowed to read.
 */
export async function timelineOf(
  em: EntityManager,
  subjects: readonly TimelineSubject[],
): Promise<TimelineEntry[]> {
  const rows = await em.query<(TimelineEntry & { readonly subjectId: string | null })[]>(
    `WITH subject AS (SELECT * FROM unnest($1::text[], $2::text[]) AS subject (type, id)),
     entry AS (
       SELECT entry.id, entry.at, entry.action, entry.account_id, entry.data, NULL AS subject_id
         FROM subject JOIN audit_entry entry ON entry.subject_type = subject.type AND entry.subject_id = subject.id
       UNION ALL
       SELECT entry.id, entry.at, entry.action, entry.account_id, entry.data, subject.id
         FROM subject JOIN audit_entry entry ON entry.subject_id = '${SEVERAL}'
          AND entry.data->'subjects' ? subject.id AND entry.subject_type = subject.type)
     SELECT entry.at, entry.action AS kind, account.display_name AS who, entry.data, entry.subject_id AS "subjectId"
       FROM entry LEFT JOIN account ON account.id = entry.account_id
      WHERE entry.action <> ALL($3) ORDER BY entry.at, entry.id`,
    [subjects.map((subject) => subject.type), subjects.map((subject) => subject.id), NOT_SHOWN],
  );
  return rows.map(({ subjectId, data, ...entry }) => ({
    ...entry,
    data: subjectId === null ? data : dataOn(data, subjectId),
  }));
}
