import { isDeepStrictEqual } from 'node:util';
import { Audit } from '@homeward/audit';
import { Cases, casesOfDonor, Consents } from '@homeward/intake';
import { Db, newId, systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ReferenceData } from '../reference/reference-data.js';
import { mergeTypings, type MergedGenotypes } from './merge.js';
import { Profile } from './profile.entity.js';
import {
  appendChange,
  insertProfile,
  lockDonor,
  setPublished,
  supersede,
  typingsOf,
  type LockedDonor,
} from './profile.queries.js';

/** The merged genotypes of donors, and whether they take part in comparison. */
@Injectable()
export class Profiles {
  constructor(
    private readonly db: Db,
    private readonly work: Work,
    private readonly audit: Audit,
    private readonly consents: Consents,
    private readonly cases: Cases,
    private readonly reference: ReferenceData,
  ) {}

  /** The current profile of each donor that has one, published or not. */
  async current(tx: Tx, donorIds: readonly string[]): Promise<Map<string, Profile>> {
    if (donorIds.length === 0) return new Map();
    const rows = await tx.em.findBy(Profile, { donorId: In([...donorIds]), supersededAt: IsNull() });
    return new Map(rows.map((profile) => [profile.donorId, profile]));
  }

  /**
   * Merges all typings of a donor. A merge that differs from the current profile becomes a new revision; the same
   * merge changes nothing.
   */
  async rebuild(tx: Tx, donorId: string): Promise<void> {
    const donor = await lockDonor(tx.em, donorId);
    if (!donor) return;
    const typings = await typingsOf(tx.em, donorId);
    if (typings.length === 0) return;
    const merged = mergeTypings(typings, (locus) => this.reference.isAutosomal(locus));
    const old = (await this.current(tx, [donorId])).get(donorId) ?? null;
    await this.publish(
      tx,
      donor,
      old,
      old && unchanged(old, merged) ? old : await this.revise(tx, donor, old, merged),
    );
  }

  /** Publishes or withdraws the donor's profile after a change of consent. Run twice, it does nothing more. */
  async applyConsent(donorId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const donor = await lockDonor(tx.em, donorId);
      const profile = (await this.current(tx, [donorId])).get(donorId);
      if (donor && profile) await this.publish(tx, donor, profile, profile);
    });
  }

  private async revise(
    tx: Tx,
    donor: LockedDonor,
    old: Profile | null,
    merged: MergedGenotypes,
  ): Promise<{ id: string; published: boolean }> {
    if (old) await supersede(tx.em, old.id);
    const id = newId();
    const revision = (old?.revision ?? 0) + 1;
    await insertProfile(tx.em, { ...merged, id, donor, revision });
    await this.audit.record(tx, {
      action: old ? 'profile.revised' : 'profile.created',
      subjectType: 'profile',
      subjectId: id,
      data: { donorId: donor.id, revision, loci: merged.autosomalLoci, conflicts: merged.conflicts.length },
    });
    return { id, published: false };
  }

  private async publish(
    tx: Tx,
    donor: LockedDonor,
    old: { id: string; published: boolean } | null,
    next: { id: string; published: boolean },
  ): Promise<void> {
    const wanted = !donor.withdrawn && (await this.consents.inForce(tx, donor.id)) !== null;
    const died = old !== null && old.id !== next.id && old.published;
    const changed = wanted !== next.published;
    if (!died && !changed) return;
    if (changed) {
      await setPublished(tx.em, next.id, wanted);
      await this.audit.record(tx, {
        action: wanted ? 'profile.published' : 'profile.withdrawn',
        subjectType: 'profile',
        subjectId: next.id,
        data: { donorId: donor.id },
      });
    }
    if (donor.kind === 'relative') {
      for (const caseId of await casesOfDonor(tx.em, donor.id)) await this.cases.touchSearch(tx, caseId);
      return;
    }
    if (died) await appendChange(tx.em, old.id, 'kill');
    if (changed) await appendChange(tx.em, next.id, wanted ? 'add' : 'kill');
    await this.work.request(tx, 'matching.delta', 'all');
  }
}

function unchanged(profile: Profile, merged: MergedGenotypes): boolean {
  return (
    isDeepStrictEqual(profile.genotypes, merged.genotypes) &&
    isDeepStrictEqual(profile.otherGenotypes, merged.otherGenotypes) &&
    isDeepStrictEqual(profile.conflicts, merged.conflicts)
  );
}
