import type { EntityManager } from 'typeorm';
import type { VocabularyKind } from '../reference/vocabulary-entry.js';
import type { ChangedEntry, VocabularyChange } from './vocabulary-change.entity.js';
import type { Origin } from './vocabulary.entity.js';

export interface VersionView {
  readonly version: number;
  readonly origin: Origin;
  readonly createdAt: Date;
  readonly createdByName: string | null;
  /** Entries that hold from this version on, and entries that ended with it. */
  readonly added: number;
  readonly ended: number;
}

/** Every version, newest first. */
export function versionViews(em: EntityManager): Promise<VersionView[]> {
  return em.query<VersionView[]>(
    `SELECT v.version, v.origin, v.created_at AS "createdAt", a.display_name AS "createdByName",
            (SELECT count(*)::int FROM vocabulary_entry e WHERE e.since = v.version) AS added,
            (SELECT count(*)::int FROM vocabulary_entry e WHERE e.until = v.version) AS ended
       FROM vocabulary_version v LEFT JOIN account a ON a.id = v.created_by ORDER BY v.version DESC`,
  );
}

/** A change with who proposed and who decided it. */
export interface ChangeView extends VocabularyChange {
  readonly proposedByName: string;
  readonly decidedByName: string | null;
}

/** Changes with the names of the accounts, in the order in which they are given. */
export async function changeViews(
  em: EntityManager,
  changes: readonly VocabularyChange[],
): Promise<ChangeView[]> {
  const ids = changes.flatMap(({ proposedBy, decidedBy }) => [proposedBy, ...(decidedBy ? [decidedBy] : [])]);
  const rows = await em.query<{ id: string; name: string }[]>(
    'SELECT id, display_name AS name FROM account WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return changes.map((change) =>
    Object.assign(change, {
      proposedByName: names.get(change.proposedBy) ?? '',
      decidedByName: change.decidedBy ? (names.get(change.decidedBy) ?? null) : null,
    }),
  );
}

/** What the entries of a change were in the version that its proposer saw, by kind and key. */
export async function entriesBefore(
  em: EntityManager,
  { entries, baseVersion }: { readonly entries: readonly ChangedEntry[]; readonly baseVersion: number },
): Promise<Map<string, object>> {
  const rows = await em.query<{ kind: VocabularyKind; key: string; value: object }[]>(
    `SELECT old.kind, old.key, old.value FROM vocabulary_entry old
       JOIN jsonb_to_recordset($1::jsonb) AS asked (kind text, key text) ON old.kind = asked.kind AND old.key = asked.key
      WHERE old.since <= $2 AND (old.until IS NULL OR old.until > $2)`,
    [JSON.stringify(entries.map(({ kind, key }) => ({ kind, key }))), baseVersion],
  );
  return new Map(rows.map(({ kind, key, value }) => [`${kind} ${key}`, value]));
}
