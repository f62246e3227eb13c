import type { EntityManager } from 'typeorm';
import type { MergedGenotypes, MergeInput } from './merge.js';
import type { DonorKind } from './profile.entity.js';

export interface LockedDonor {
  readonly id: string;
  readonly kind: DonorKind;
  readonly withdrawn: boolean;
}

/** Takes the donor's row lock: typings, consent and profile of one donor change one after the other. */
export async function lockDonor(em: EntityManager, donorId: string): Promise<LockedDonor | null> {
  const [donor] = await em.query<LockedDonor[]>(
    `SELECT id, kind, withdrawn_at IS NOT NULL AS withdrawn FROM donor WHERE id = $1 FOR NO KEY UPDATE`,
    [donorId],
  );
  return donor ?? null;
}

export function typingsOf(em: EntityManager, donorId: string): Promise<MergeInput[]> {
  return em.query<MergeInput[]>(`SELECT id, panel, genotypes FROM typing WHERE donor_id = $1 ORDER BY id`, [
    donorId,
  ]);
}

export async function supersede(em: EntityManager, profileId: string): Promise<void> {
  await em.query(`UPDATE profile SET superseded_at = now(), published = false WHERE id = $1`, [profileId]);
}

export interface NewProfile extends MergedGenotypes {
  readonly id: string;
  readonly donor: LockedDonor;
  readonly revision: number;
}

export async function insertProfile(em: EntityManager, profile: NewProfile): Promise<void> {
  await em.query(
    `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, other_genotypes, autosomal_loci, conflicts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      profile.id,
      profile.donor.id,
      profile.donor.kind,
      profile.revision,
      JSON.stringify(profile.genotypes),
      JSON.stringify(profile.otherGenotypes),
      profile.autosomalLoci,
      JSON.stringify(profile.conflicts),
    ],
  );
}

export async function setPublished(em: EntityManager, profileId: string, published: boolean): Promise<void> {
  await em.query(`UPDATE profile SET published = $2 WHERE id = $1`, [profileId, published]);
}

export async function appendChange(
  em: EntityManager,
  profileId: string,
  change: 'add' | 'kill',
): Promise<void> {
  await em.query(`INSERT INTO profile_change (profile_id, change) VALUES ($1, $2)`, [profileId, change]);
}
