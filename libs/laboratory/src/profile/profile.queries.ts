import type { EntityManager } from 'typeorm';
import { correctedGenotypes } from './corrected-genotypes.js';
import type { MergedGenotypes, MergeInput } from './merge.js';
import type { DonorKind } from './profile.entity.js';

export interface LockedDonor {
  readonly id: string;
  readonly kind: DonorKind;
  readonly withdrawn: boolean;
}

/** Takes the donors' row locks, in the order of ids: typings, consent and profile of one donor change one after the other. */
export function lockDonors(em: EntityManager, donorIds: readonly string[]): Promise<LockedDonor[]> {
  return em.query<LockedDonor[]>(
    `SELECT id, kind, withdrawn_at IS NOT NULL AS withdrawn FROM donor WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
    [donorIds],
  );
}

/** A typing whose specimen may belong to someone else waits for the laboratory lead. */
const UNDISPUTED = `NOT EXISTS (SELECT FROM specimen_correction c
  WHERE c.status = 'proposed' AND typing.specimen_id IN (c.specimen_id, c.other_specimen_id))`;

/** All typings of each donor that take part in the profile: neither set aside nor disputed. */
export async function typingsOf(
  em: EntityManager,
  donorIds: readonly string[],
): Promise<Map<string, MergeInput[]>> {
  const rows = await em.query<(MergeInput & { donorId: string })[]>(
    `SELECT donor_id AS "donorId", id, panel, ${correctedGenotypes('typing')} AS genotypes FROM typing
      WHERE donor_id = ANY($1) AND set_aside_at IS NULL AND ${UNDISPUTED} ORDER BY id`,
    [donorIds],
  );
  return grouped(rows, (row) => row.donorId);
}

/** The number of each donor's newest profile, current or not. */
export async function lastRevisions(
  em: EntityManager,
  donorIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await em.query<{ donorId: string; revision: number }[]>(
    `SELECT donor_id AS "donorId", max(revision) AS revision FROM profile WHERE donor_id = ANY($1) GROUP BY donor_id`,
    [donorIds],
  );
  return new Map(rows.map(({ donorId, revision }) => [donorId, revision]));
}

/** The cases in whose pedigree one of the donors stands, each once, in the order of ids. */
export async function casesOfDonors(em: EntityManager, donorIds: readonly string[]): Promise<string[]> {
  const rows = await em.query<{ caseId: string }[]>(
    `SELECT DISTINCT case_id AS "caseId" FROM case_member WHERE donor_id = ANY($1) ORDER BY case_id`,
    [donorIds],
  );
  return rows.map((row) => row.caseId);
}

/** Takes all typings of the donor out of the profile: they are of another person's sample. @returns how many */
export async function setTypingsAside(
  em: EntityManager,
  donorId: string,
  by: { readonly accountId: string | null; readonly reason: string },
): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE typing SET set_aside_at = now(), set_aside_by = $2, set_aside_reason = $3, set_aside_cause = 'wrong_sample',
            version = version + 1
      WHERE donor_id = $1 AND set_aside_at IS NULL`,
    [donorId, by.accountId, by.reason],
  );
  return count;
}

/** Ends the profiles, in one statement for any number of them. */
export async function supersede(em: EntityManager, profileIds: readonly string[]): Promise<void> {
  if (profileIds.length === 0) return;
  await em.query(`UPDATE profile SET superseded_at = now(), published = false WHERE id = ANY($1)`, [
    profileIds,
  ]);
}

/** Those of the donors of whom anything was ever typed. */
export async function donorsTyped(em: EntityManager, donorIds: readonly string[]): Promise<Set<string>> {
  const rows = await em.query<{ id: string }[]>(
    // One after the other by index: an EXISTS would read both tables as a whole once they look small enough.
    `SELECT id FROM unnest($1::uuid[]) AS asked (id)
      WHERE coalesce((SELECT true FROM typing WHERE donor_id = asked.id LIMIT 1),
                     (SELECT true FROM profile WHERE donor_id = asked.id LIMIT 1), false)`,
    [donorIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of the specimens of which it is not settled whose they are. */
export async function disputedSpecimens(
  em: EntityManager,
  specimenIds: readonly string[],
): Promise<Set<string>> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT specimen_id AS id FROM specimen_correction WHERE status = 'proposed' AND specimen_id = ANY($1)
     UNION SELECT other_specimen_id FROM specimen_correction WHERE status = 'proposed' AND other_specimen_id = ANY($1)`,
    [specimenIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A donor's first profile: the only sample that was ever typed of this donor. */
export interface FirstProfile {
  readonly id: string;
  readonly donor: LockedDonor;
  readonly sampleId: string;
  readonly published: boolean;
}

/** Stores first profiles; genotypes go from the sample to the profile within the database. @returns loci by donor */
export async function insertFirstProfiles(
  em: EntityManager,
  profiles: readonly FirstProfile[],
): Promise<Map<string, number>> {
  const rows = await em.query<{ donorId: string; loci: number }[]>(
    `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, other_genotypes, autosomal_loci, published)
     SELECT new.id, new.donor_id, new.kind, 1, s.genotypes, s.other_genotypes, s.autosomal_loci, new.published
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::bool[]) AS new (id, donor_id, kind, sample_id, published)
       JOIN import_sample s ON s.id = new.sample_id
     RETURNING donor_id AS "donorId", autosomal_loci AS loci`,
    [
      profiles.map(({ id }) => id),
      profiles.map(({ donor }) => donor.id),
      profiles.map(({ donor }) => donor.kind),
      profiles.map(({ sampleId }) => sampleId),
      profiles.map(({ published }) => published),
    ],
  );
  return new Map(rows.map(({ donorId, loci }) => [donorId, loci]));
}

export interface NewProfile extends MergedGenotypes {
  readonly id: string;
  readonly donor: LockedDonor;
  readonly revision: number;
}

/** Stores profiles as the current ones of their donors, in one statement; the former ones are superseded before. */
export async function insertProfiles(em: EntityManager, profiles: readonly NewProfile[]): Promise<void> {
  if (profiles.length === 0) return;
  await em.query(
    `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, other_genotypes, autosomal_loci, conflicts, possible_nulls)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::jsonb[], $6::jsonb[], $7::int[], $8::jsonb[], $9::jsonb[])`,
    [
      profiles.map((profile) => profile.id),
      profiles.map((profile) => profile.donor.id),
      profiles.map((profile) => profile.donor.kind),
      profiles.map((profile) => profile.revision),
      profiles.map((profile) => JSON.stringify(profile.genotypes)),
      profiles.map((profile) => JSON.stringify(profile.otherGenotypes)),
      profiles.map((profile) => profile.autosomalLoci),
      profiles.map((profile) => JSON.stringify(profile.conflicts)),
      profiles.map((profile) => JSON.stringify(profile.possibleNulls)),
    ],
  );
}

/** Takes profiles into the comparison or out of it, in one statement; the change feed is written by `appendChanges`. */
export async function setPublished(
  em: EntityManager,
  profileIds: readonly string[],
  published: boolean,
): Promise<void> {
  if (profileIds.length === 0) return;
  await em.query(
    `UPDATE profile SET published = $2, publication = publication + (published AND NOT $2)::int WHERE id = ANY($1)`,
    [profileIds, published],
  );
}

export interface NewChange {
  readonly profileId: string;
  readonly change: 'add' | 'kill';
}

/** Appends to the change feed, in this order. */
export async function appendChanges(em: EntityManager, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await em.query(
    `INSERT INTO profile_change (profile_id, change)
     SELECT id, change FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS new (id, change, place) ORDER BY place`,
    [changes.map((change) => change.profileId), changes.map((change) => change.change)],
  );
}

/** Items by key, in their order. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Number of newest typings and profiles that show which kits are in use. */
const NOWADAYS = 10_000;

/** Names of the kits that the newest typings were made with, the most used first. */
export async function panelsByUse(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ panel: string }[]>(
    `SELECT panel FROM (SELECT panel FROM typing ORDER BY id DESC LIMIT $1) newest
      GROUP BY panel ORDER BY count(*) DESC, panel`,
    [NOWADAYS],
  );
  return rows.map(({ panel }) => panel);
}

/** Loci that at least half of the newest profiles are typed at, in the order of their names. */
export async function commonLoci(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ locus: string }[]>(
    `WITH newest AS (SELECT genotypes FROM profile WHERE superseded_at IS NULL ORDER BY id DESC LIMIT $1)
     SELECT locus FROM newest, jsonb_object_keys(genotypes) AS locus
      GROUP BY locus HAVING 2 * count(*) >= (SELECT count(*) FROM newest) ORDER BY locus`,
    [NOWADAYS],
  );
  return rows.map(({ locus }) => locus);
}
