import type { GenotypeMap } from '@homeward/str';
import type { EntityManager } from 'typeorm';
import type { ShardRows } from './shards/shard-rows.js';
import type { Candidate } from '@homeward/judging';

/** Profiles of persons of unknown origin among these; relatives are never rows of the index. */
export async function unknownOriginProfiles(
  em: EntityManager,
  profileIds: readonly string[],
): Promise<Map<string, { donorId: string; published: boolean; row: number | null }>> {
  const rows = await em.query<{ id: string; donorId: string; published: boolean; row: string | null }[]>(
    `SELECT p.id, p.donor_id AS "donorId", p.published, r.row_number AS row
       FROM profile p JOIN donor d ON d.id = p.donor_id AND d.kind = 'unknown_origin'
       LEFT JOIN person_row r ON r.profile_id = p.id AND r.killed_at IS NULL
      WHERE p.id = ANY($1) AND p.donor_kind = 'unknown_origin'`,
    [[...new Set(profileIds)]],
  );
  return new Map(
    rows.map(({ id, row, ...profile }) => [id, { ...profile, row: row === null ? null : Number(row) }]),
  );
}

export interface NewRow {
  readonly row: number;
  readonly profileId: string;
  readonly donorId: string;
  /** Set when the profile was withdrawn in the same stretch of the feed. */
  killNumber: number | null;
}

/** Numbers persons, in one statement. The caller holds the state `UPDATE` and gives the numbers from its head on. */
export async function insertRows(em: EntityManager, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await em.query(
    `INSERT INTO person_row (row_number, profile_id, donor_id, killed_at, kill_number)
     SELECT t.row, t.profile, t.donor, CASE WHEN t.kill IS NOT NULL THEN now() END, t.kill
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::bigint[]) AS t(row, profile, donor, kill)`,
    [
      rows.map((row) => row.row),
      rows.map((row) => row.profileId),
      rows.map((row) => row.donorId),
      rows.map((row) => row.killNumber),
    ],
  );
}

/** Kills rows, in one statement; waits for transactions that hold them (`lockLivingRows`). The caller holds the state `UPDATE`. */
export async function killRows(
  em: EntityManager,
  kills: readonly { readonly row: number; readonly killNumber: number }[],
): Promise<void> {
  if (kills.length === 0) return;
  // In the order in which others hold them, or two transactions could wait for each other.
  await em.query(`SELECT FROM person_row WHERE row_number = ANY($1) ORDER BY row_number FOR UPDATE`, [
    kills.map((kill) => kill.row),
  ]);
  await em.query(
    `UPDATE person_row SET killed_at = now(), kill_number = t.kill
       FROM unnest($1::bigint[], $2::bigint[]) AS t(row, kill) WHERE row_number = t.row`,
    [kills.map((kill) => kill.row), kills.map((kill) => kill.killNumber)],
  );
}

/** Genotypes of the shard's rows of [from, to), in order, dead rows too: the index has no gaps. */
export async function genotypesOfRows(
  em: EntityManager,
  from: number,
  to: number,
  { whole, shard, stretch }: ShardRows,
): Promise<{ row: number; genotypes: GenotypeMap }[]> {
  const own = whole ? '' : 'AND (r.row_number / $3) % $4 = $5';
  const rows = await em.query<{ row: string; genotypes: GenotypeMap }[]>(
    `SELECT r.row_number AS row, p.genotypes FROM person_row r JOIN profile p ON p.id = r.profile_id
      WHERE r.row_number >= $1 AND r.row_number < $2 ${own} ORDER BY r.row_number`,
    [from, to, ...(whole ? [] : [stretch, shard.of, shard.number - 1])],
  );
  return rows.map(({ row, genotypes }) => ({ row: Number(row), genotypes }));
}

/** Rows killed after the first `seen` kills, up to kill number `until`. */
export async function rowsKilled(em: EntityManager, seen: number, until: number): Promise<number[]> {
  const rows = await em.query<{ row: string }[]>(
    `SELECT row_number AS row FROM person_row WHERE kill_number > $1 AND kill_number <= $2`,
    [seen, until],
  );
  return rows.map(({ row }) => Number(row));
}

/** The living, published persons among these rows. */
export async function candidates(em: EntityManager, rows: readonly number[]): Promise<Candidate[]> {
  const found = await em.query<(Omit<Candidate, 'row' | 'conflicts'> & CandidateExtras)[]>(
    `SELECT r.row_number AS row, p.id AS "profileId", d.id AS "donorId", d.code, d.category, d.sex,
            d.birth_year AS "birthYear", p.genotypes, p.other_genotypes AS "otherGenotypes",
            p.other_genotypes->'AMEL' AS amel, p.conflicts
       FROM person_row r JOIN profile p ON p.id = r.profile_id JOIN donor d ON d.id = r.donor_id
      WHERE r.row_number = ANY($1) AND r.killed_at IS NULL AND p.published AND d.kind = 'unknown_origin'
      ORDER BY r.row_number`,
    [[...rows]],
  );
  return found.map((row) => ({
    ...row,
    row: Number(row.row),
    conflicts: row.conflicts.map(({ locus }) => locus),
  }));
}

interface CandidateExtras {
  readonly row: string;
  readonly conflicts: { locus: string }[];
}
