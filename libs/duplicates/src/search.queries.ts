import type { GenotypeMap } from '@homeward/str';
import type { EntityManager } from 'typeorm';

/** A relative's profile in force, under one publication: given anew when it comes back after a withdrawal. */
export interface PublishedProfile {
  readonly profileId: string;
  readonly publication: number;
}

/** Not compared under its present publication. */
const WAITING = `p.published AND p.donor_kind = 'relative' AND NOT EXISTS (
  SELECT FROM compared_relative c WHERE c.profile_id = p.id AND c.publication = p.publication)`;

/** Profiles in force that were not compared since they were published, the oldest first. */
export function waitingProfiles(em: EntityManager, limit: number): Promise<PublishedProfile[]> {
  return em.query(
    `SELECT p.id AS "profileId", p.publication FROM profile p WHERE ${WAITING} ORDER BY p.id LIMIT $1`,
    [limit],
  );
}

/** Profiles of all relatives in force. */
export async function profilesInForce(em: EntityManager): Promise<string[]> {
  const [row] = await em.query<{ ids: string[] | null }[]>(
    `SELECT array_agg(id::text) AS ids FROM profile WHERE published AND donor_kind = 'relative'`,
  );
  return row?.ids ?? [];
}

/** Autosomal genotypes by profile. */
export async function genotypesOfProfiles(
  em: EntityManager,
  profileIds: readonly string[],
): Promise<{ id: string; genotypes: GenotypeMap }[]> {
  return em.query(
    `SELECT id, genotypes FROM profile WHERE id = ANY($1::uuid[]) AND donor_kind = 'relative'`,
    [profileIds],
  );
}

/** A profile that was compared. */
export interface ComparedProfile extends PublishedProfile {
  readonly loci: number;
}

/** Remembers that these were compared; a profile that was withdrawn or published again meanwhile is not. */
export async function keepCompared(
  em: EntityManager,
  profiles: readonly ComparedProfile[],
  others: number,
): Promise<void> {
  await em.query(
    `INSERT INTO compared_relative AS c (profile_id, publication, loci, others)
     SELECT p.id, n.publication, n.loci, $4
       FROM unnest($1::uuid[], $2::int[], $3::int[]) AS n (profile_id, publication, loci)
       JOIN profile p ON p.id = n.profile_id AND p.published AND p.publication = n.publication
     ON CONFLICT (profile_id) DO UPDATE SET publication = EXCLUDED.publication, loci = EXCLUDED.loci,
       others = EXCLUDED.others, compared_at = now()`,
    [
      profiles.map(({ profileId }) => profileId),
      profiles.map(({ publication }) => publication),
      profiles.map(({ loci }) => loci),
      others,
    ],
  );
}

/** What was compared, and what waits. */
export interface DuplicateCoverage {
  /** Profiles of relatives in force. */
  readonly relatives: number;
  /** Of these, compared with all others. */
  readonly compared: number;
  /** Of these, typed at too few loci to be told from a sibling. */
  readonly tooFewLoci: number;
}

export async function coverageOfDuplicates(
  em: EntityManager,
  fewestLoci: number,
): Promise<DuplicateCoverage> {
  const [row] = await em.query<DuplicateCoverage[]>(
    `SELECT count(*)::int AS relatives, count(c.profile_id)::int AS compared,
            count(*) FILTER (WHERE p.autosomal_loci < $1)::int AS "tooFewLoci"
       FROM profile p LEFT JOIN compared_relative c ON c.profile_id = p.id AND c.publication = p.publication
      WHERE p.published AND p.donor_kind = 'relative'`,
    [fewestLoci],
  );
  return row ?? { relatives: 0, compared: 0, tooFewLoci: 0 };
}

/** Whether a profile waits: for the start of a worker, after a restore or an update from an older release. */
export async function duplicatesBehind(em: EntityManager): Promise<boolean> {
  const [row] = await em.query<{ behind: boolean }[]>(
    `SELECT EXISTS (SELECT FROM profile p WHERE ${WAITING}) AS behind`,
  );
  return row?.behind ?? false;
}
