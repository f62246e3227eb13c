import { Audit } from '@homeward/audit';
import { Donor, lockVisibleSpecimens, recordCustody, type Specimen } from '@homeward/intake';
import { knownIn, NotFound, type Tx, VersionConflict } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { OTHER_PERSON_LOCI, typingConcordance } from '../genotypes/concordance.js';
import { writtenReason } from '../four-eyes/reason.js';
import { OwnUpload } from '../import/import.errors.js';
import type { Profile } from '../profile/profile.entity.js';
import { Profiles } from '../profile/profiles.service.js';
import type { TypingFault } from '../profile/typing-fault.js';
import {
  NoProfileInForce,
  TypingAlreadyWithdrawn,
  TypingNotWithdrawn,
  TypingOfOtherPerson,
} from './typing.errors.js';
import {
  restoreTyping,
  type TypingFilter,
  type TypingView,
  typingViews,
  withdrawTypings,
} from './typing.queries.js';

export interface TypingWithdrawal {
  readonly cause: TypingFault;
  readonly reason: string;
  readonly version: number;
}

export interface TypingRestoration {
  readonly reason: string;
  readonly version: number;
}

export interface ProfileInvalidation {
  readonly cause: TypingFault;
  readonly reason: string;
  /** Revision of the profile that the caller saw. */
  readonly revision: number;
}

/**
 * Takes typings that are wrong out of profiles, and back. The profile is merged again from what is left, so that
 * searches follow: a new revision, or none where nothing is left. Each needs a lead who did not upload the file.
 */
@Injectable()
export class TypingCorrections {
  constructor(
    private readonly profiles: Profiles,
    private readonly audit: Audit,
  ) {}

  /** Typings in scope without their alleles, newest first. */
  list(tx: Tx, filter: TypingFilter): Promise<TypingView[]> {
    return typingViews(tx.em, filter);
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<TypingView> {
    const [view] = await typingViews(tx.em, { id });
    if (!view) throw new NotFound('typing', id);
    return view;
  }

  /**
   * Takes one typing out of the profile of its donor.
   * @throws ReasonMissing, NotFound, VersionConflict, TypingAlreadyWithdrawn, OwnUpload
   */
  async withdraw(tx: Tx, id: string, input: TypingWithdrawal): Promise<void> {
    const reason = writtenReason(input.reason);
    const { typing, specimens } = await this.lock(tx, id, input.version);
    if (typing.withdrawnAt !== null) throw new TypingAlreadyWithdrawn(typing.batchNumber);
    await this.takeOut(tx, [typing], specimens, { cause: input.cause, reason });
  }

  /**
   * Takes back a withdrawal: the typing takes part in the profile again. One that differs at three loci or more from
   * what is in force now is another person's; at one or two, the contradicting loci are left out, as after any re-typing.
   * @throws ReasonMissing, NotFound, VersionConflict, TypingNotWithdrawn, OwnUpload, TypingOfOtherPerson
   */
  async restore(tx: Tx, id: string, input: TypingRestoration): Promise<void> {
    const reason = writtenReason(input.reason);
    const { typing, specimens } = await this.lock(tx, id, input.version);
    if (typing.withdrawnAt === null) throw new TypingNotWithdrawn(typing.batchNumber);
    requireOther(tx, typing);
    const { donorId, batchNumber } = typing;
    const inForce = (await this.profiles.inForce(tx, [donorId])).get(donorId);
    const genotypes = await restoreTyping(tx.em, id);
    const { differing } = typingConcordance(inForce ? allLoci(inForce) : {}, genotypes);
    const loci = differing.map(({ locus }) => locus);
    if (!typing.disputed && loci.length >= OTHER_PERSON_LOCI)
      throw new TypingOfOtherPerson(batchNumber, loci);
    await this.record(tx, typing, specimens, 'restore', { reason });
    await this.profiles.rebuild(tx, [donorId], new Map([[donorId, new Set(loci)]]));
  }

  /**
   * Withdraws every typing that the donor's profile is merged from: nothing is compared until the donor is typed again.
   * @throws ReasonMissing, NotFound, NoProfileInForce, VersionConflict, OwnUpload
   */
  async invalidate(tx: Tx, donorId: string, input: ProfileInvalidation): Promise<void> {
    const reason = writtenReason(input.reason);
    const donor = await tx.em.findOneBy(Donor, { id: donorId });
    if (!donor) throw new NotFound('donor', donorId);
    const seen = await typingViews(tx.em, { donorId });
    const specimens = await lockVisibleSpecimens(tx.em, [...new Set(seen.map((one) => one.specimenId))]);
    const profile = (await this.profiles.inForce(tx, [donorId])).get(donorId);
    if (!profile) throw new NoProfileInForce(donor.code);
    if (profile.revision !== input.revision)
      throw new VersionConflict('profile', input.revision, profile.revision);
    const typings = (await typingViews(tx.em, { donorId })).filter(({ withdrawnAt }) => withdrawnAt === null);
    await this.takeOut(tx, typings, specimens, { cause: input.cause, reason });
  }

  /** All of one donor, whom the caller holds. */
  private async takeOut(
    tx: Tx,
    typings: readonly TypingView[],
    specimens: readonly Specimen[],
    why: { readonly cause: TypingFault; readonly reason: string },
  ): Promise<void> {
    for (const typing of typings) requireOther(tx, typing);
    const ids = typings.map(({ id }) => id);
    await withdrawTypings(tx.em, ids, { accountId: tx.actor.accountId, ...why });
    for (const typing of typings) await this.record(tx, typing, specimens, 'withdraw', why);
    const donors = [...new Set(typings.map(({ donorId }) => donorId))];
    await this.profiles.rebuild(tx, donors, new Map(donors.map((id) => [id, 'all'])));
  }

  /** The typing with its specimen and donor, held: specimens before donors, as the import holds them. */
  private async lock(
    tx: Tx,
    id: string,
    version: number,
  ): Promise<{ typing: TypingView; specimens: Specimen[] }> {
    const seen = await this.get(tx, id);
    const specimens = await lockVisibleSpecimens(tx.em, [seen.specimenId]);
    if (specimens.length === 0) throw new NotFound('typing', id);
    await this.profiles.inForce(tx, [seen.donorId]);
    // Read again under the locks: somebody else may have been faster, or given the specimen to another donor.
    const typing = await this.get(tx, id);
    if (typing.version !== version) throw new VersionConflict('typing', version, typing.version);
    return { typing, specimens };
  }

  private async record(
    tx: Tx,
    typing: TypingView,
    specimens: readonly Specimen[],
    step: 'withdraw' | 'restore',
    { reason, cause }: { readonly reason: string; readonly cause?: TypingFault },
  ): Promise<void> {
    const { id, batchNumber, panel, specimenId } = typing;
    const specimen = knownIn(new Map(specimens.map((one) => [one.id, one])), specimenId);
    await recordCustody(tx, this.audit, specimen, {
      event: step === 'withdraw' ? 'withdraw_typing' : 'restore_typing',
      action: step === 'withdraw' ? 'typing.withdrawn' : 'typing.restored',
      from: specimen.status,
      note: `${batchNumber}: ${reason}`,
      data: { typingId: id, panel, ...(cause ? { cause } : {}) },
    });
  }
}

/** @throws OwnUpload when the actor uploaded the file of the typing */
function requireOther(tx: Tx, { uploadedBy, batchNumber }: TypingView): void {
  if (uploadedBy === tx.actor.accountId) throw new OwnUpload(batchNumber);
}

function allLoci({ genotypes, otherGenotypes }: Profile): Record<string, readonly string[]> {
  return { ...genotypes, ...otherGenotypes };
}
