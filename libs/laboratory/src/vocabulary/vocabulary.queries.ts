import { newId } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { VocabularyEntry } from '../reference/vocabulary-entry.js';
import type { Origin } from './vocabulary.entity.js';

/** A row in force, with whose words it holds. */
export interface StoredEntry extends VocabularyEntry {
  readonly id: string;
  readonly origin: Origin;
  readonly since: number;
}

/** One change at a time: the second waits here, and builds on the first. */
export async function lockVocabulary(em: EntityManager): Promise<void> {
  await em.query('LOCK TABLE vocabulary_version IN SHARE ROW EXCLUSIVE MODE');
}

/** The highest version; null before the first. */
export async function latestVersion(em: EntityManager): Promise<number | null> {
  const [row] = await em.query<{ version: number | null }[]>(
    'SELECT max(version) AS version FROM vocabulary_version',
  );
  return row?.version ?? null;
}

/** The entries of one version, in the order in which they are used. */
export function entriesOf(em: EntityManager, version: number): Promise<StoredEntry[]> {
  return em.query<StoredEntry[]>(
    `SELECT id, kind, key, value, source, origin, since FROM vocabulary_entry
      WHERE since <= $1 AND (until IS NULL OR until > $1) ORDER BY kind, place, id`,
    [version],
  );
}

export interface NewVersion {
  readonly version: number;
  readonly origin: Origin;
  readonly digest: string | null;
  readonly createdBy: string | null;
}

export async function insertVersion(em: EntityManager, row: NewVersion): Promise<void> {
  await em.query(
    'INSERT INTO vocabulary_version (version, origin, digest, created_by) VALUES ($1, $2, $3, $4)',
    [row.version, row.origin, row.digest, row.createdBy],
  );
}

/** Ends the entries with `version`: from then on they do not hold. */
export async function endEntries(
  em: EntityManager,
  version: number,
  entries: readonly Pick<VocabularyEntry, 'kind' | 'key'>[],
): Promise<void> {
  if (entries.length === 0) return;
  await em.query(
    `UPDATE vocabulary_entry old SET until = $1
       FROM jsonb_to_recordset($2::jsonb) AS gone (kind text, key text)
      WHERE old.kind = gone.kind AND old.key = gone.key AND old.until IS NULL`,
    [version, JSON.stringify(entries.map(({ kind, key }) => ({ kind, key })))],
  );
}

/** Adds entries that hold from `version` on; an earlier row of the same key must have been ended. */
export async function insertEntries(
  em: EntityManager,
  version: number,
  origin: Origin,
  entries: readonly VocabularyEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ kind, key, value, source }, place) => {
    return { id: newId(), kind, key, value, source, place };
  });
  await em.query(
    `INSERT INTO vocabulary_entry (id, kind, key, value, source, origin, place, since)
     SELECT id, kind, key, value, source, $2, place, $1
       FROM jsonb_to_recordset($3::jsonb) AS row (id uuid, kind text, key text, value jsonb, source text, place int)`,
    [version, origin, JSON.stringify(rows)],
  );
}

/** Kinds and keys of entries that a laboratory took away, and nobody brought back. */
export function entriesTakenAway(em: EntityManager): Promise<Pick<VocabularyEntry, 'kind' | 'key'>[]> {
  return em.query(
    `SELECT DISTINCT ON (kind, key) kind, key FROM vocabulary_entry old
      WHERE NOT EXISTS (SELECT FROM vocabulary_entry now WHERE now.kind = old.kind AND now.key = old.key AND now.until IS NULL)
        AND EXISTS (SELECT FROM vocabulary_version v WHERE v.version = old.until AND v.origin = 'laboratory')
        AND NOT EXISTS (SELECT FROM vocabulary_entry later WHERE later.kind = old.kind AND later.key = old.key AND later.since > old.since)`,
  );
}

/** The digests of the vocabularies that releases brought, newest first. */
export async function releasedDigests(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ digest: string }[]>(
    'SELECT digest FROM vocabulary_version WHERE digest IS NOT NULL ORDER BY version DESC',
  );
  return rows.map(({ digest }) => digest);
}
