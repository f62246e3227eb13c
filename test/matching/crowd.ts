import type { Actor, Tx } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import type { Person } from './rows.js';

export interface Crowd {
  readonly genotypes: readonly GenotypeMap[];
  readonly count: number;
  /** How many such persons there are already. */
  readonly from: number;
}

/**
 * Published persons without kit, specimen and typing, written by one statement: the services take some milliseconds for
 * each person, and a screen needs a thousand of them to be tested.
 */
export function insertCrowd(tx: Tx, technician: Actor, { genotypes, count, from }: Crowd): Promise<Person[]> {
  return tx.em.query<Person[]>(
    `WITH person AS (
       SELECT n, gen_random_uuid() AS donor, gen_random_uuid() AS profile FROM generate_series(1, $1::int) AS n),
     donors AS (
       INSERT INTO donor (id, code, kind, category, district_id, collection_point_id, sex, created_by)
       SELECT donor, 'P-CROWD-' || (n + $2::int), 'unknown_origin', 'welfare_resident', $3::uuid, $4::uuid, 'unknown', $5::uuid
         FROM person RETURNING id),
     consents AS (
       INSERT INTO consent (id, donor_id, kind, reference, given_on, recorded_by, district_id, collection_point_id)
       SELECT gen_random_uuid(), donor, 'own_consent', 'r', '2026-01-01', $5::uuid, $3::uuid, $4::uuid FROM person),
     profiles AS (
       INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, other_genotypes, autosomal_loci, published)
       SELECT profile, donor, 'unknown_origin', 1, $6::jsonb -> ((n - 1) % $7::int), '{}',
              (SELECT count(*) FROM jsonb_object_keys($6::jsonb -> ((n - 1) % $7::int))), true FROM person
       RETURNING id),
     changes AS (
       INSERT INTO profile_change (profile_id, change) SELECT profile, 'add' FROM person ORDER BY n)
     SELECT donor AS "donorId", profile AS "profileId" FROM person ORDER BY n`,
    [
      count,
      from,
      technician.districtId,
      technician.collectionPointId,
      technician.accountId,
      JSON.stringify(genotypes),
      genotypes.length,
    ],
  );
}
