import { Audit } from '@homeward/audit';
import { NotFound, type Tx, VersionConflict, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { requirePastDay } from '../calendar.js';
import { BornAfterMissing } from '../cases/case.errors.js';
import { lockCase } from '../cases/case.queries.js';
import { MissingCase } from '../cases/missing-case.entity.js';
import { renewSearch, requestSearch } from '../cases/search-request.js';
import type { ConsentKind } from '../consents/consent.entity.js';
import { Consent } from '../consents/consent.entity.js';
import { NoConsentInForce } from '../consents/consent.errors.js';
import { checkConsent } from '../consents/consent-rules.js';
import { Consents } from '../consents/consent.service.js';
import { NothingCorrected, requireReason } from '../correction.errors.js';
import { checkBirthYear } from '../donors/donor-facts.js';
import { CategoryOfRelative } from '../donors/donor.errors.js';
import { Donor } from '../donors/donor.entity.js';
import type { PersonCategory } from '../donors/person-categories.js';
import { lockDonor } from '../donors/donor.queries.js';
import { Identities } from '../identities/identity.service.js';
import { changesOf, type CorrectedField, followUpOf } from './follow-up.js';

interface WithReason {
  readonly reason: string;
  readonly version: number;
}

/** Left out, a field stays; null clears it. */
export interface CaseFieldCorrection extends WithReason {
  readonly missingSince?: string | undefined;
  readonly urgent?: boolean | undefined;
}
export interface DonorFieldCorrection extends WithReason {
  readonly category?: PersonCategory | undefined;
  readonly foundOn?: string | null | undefined;
}
export interface ConsentCorrection extends WithReason {
  readonly kind?: ConsentKind | undefined;
  readonly reference?: string | undefined;
  readonly givenOn?: string | undefined;
}

/**
 * Corrects fields that are not identities: the point its own rows, the coordinator all. The audit entry holds the values
 * before and after; `FOLLOW_UPS` states what is searched again.
 */
@Injectable()
export class FieldCorrections {
  constructor(
    private readonly identities: Identities,
    private readonly consents: Consents,
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /**
   * Corrects since when someone is missing, and whether the case is urgent.
   * @throws CorrectionReasonMissing, NotFound, VersionConflict, NothingCorrected, BornAfterMissing, DayInFuture
   */
  async correctCase(tx: Tx, id: string, input: CaseFieldCorrection): Promise<void> {
    const reason = requireReason(input.reason);
    const row = await lockCase(tx.em, id);
    if (!row) throw new NotFound('case', id);
    if (row.version !== input.version) throw new VersionConflict('case', input.version, row.version);
    const { missingSince, urgent } = row;
    const change = changesOf({ missingSince, urgent }, input);
    if (change.fields.length === 0) throw new NothingCorrected();
    if (input.missingSince !== undefined) {
      requirePastDay(input.missingSince, 'missingSince');
      if (row.missingBirthDate && row.missingBirthDate > input.missingSince)
        throw new BornAfterMissing('missingSince', row.missingBirthDate, input.missingSince);
    }
    Object.assign(row, change.after, { version: row.version + 1 });
    await tx.em.update(MissingCase, { id }, { ...change.after, version: row.version });
    await this.record(tx, 'case', id, 'case.corrected', { ...change, reason });
    if (row.status !== 'open') return;
    const { searchCases } = followUpOf(change.fields.map((field): CorrectedField => `case.${field}`));
    if (searchCases) await renewSearch(tx, this.work, row);
    else await requestSearch(tx, this.work, row);
  }

  /**
   * Corrects the category of a person of unknown origin, and when he or she was found.
   * @throws CorrectionReasonMissing, NotFound, VersionConflict, NothingCorrected, CategoryOfRelative, FoundBeforeBirth
   */
  async correctDonor(tx: Tx, id: string, input: DonorFieldCorrection): Promise<void> {
    const reason = requireReason(input.reason);
    const donor = await this.lockDonor(tx, id, input.version);
    if (donor.kind === 'relative') throw new CategoryOfRelative(donor.code);
    const { category, foundOn } = donor;
    const change = changesOf({ category, foundOn }, input);
    if (change.fields.length === 0) throw new NothingCorrected();
    if (input.foundOn) requirePastDay(input.foundOn, 'foundOn');
    Object.assign(donor, change.after, { version: donor.version + 1 });
    checkBirthYear(donor.birthYear, donor.foundOn);
    await this.requireConsentStands(tx, donor);
    await tx.em.update(Donor, { id }, { ...change.after, version: donor.version });
    await this.record(tx, 'donor', id, 'donor.corrected', { ...change, reason });
    const { comparePerson } = followUpOf(change.fields.map((field): CorrectedField => `donor.${field}`));
    if (comparePerson) await this.work.request(tx, 'profile.corrected', id);
  }

  /**
   * Corrects the consent in force. It stays in force throughout: nothing is withdrawn, no hit is lost.
   * @throws CorrectionReasonMissing, NotFound, VersionConflict, NoConsentInForce, NothingCorrected, or what the
   * corrected consent breaks (consent-rules)
   */
  async correctConsent(tx: Tx, donorId: string, input: ConsentCorrection): Promise<void> {
    const reason = requireReason(input.reason);
    const donor = await this.lockDonor(tx, donorId, input.version);
    const consent = await this.consents.inForce(tx, donorId);
    if (!consent) throw new NoConsentInForce(donor.code);
    const { kind, reference, givenOn } = consent;
    const corrected = { ...input, reference: input.reference?.trim() };
    const change = changesOf({ kind, reference, givenOn }, corrected);
    if (change.fields.length === 0) throw new NothingCorrected();
    Object.assign(consent, change.after);
    const { category, birthYear } = donor;
    const birthDate = () => this.identities.birthDateOf(tx, donorId);
    await checkConsent(consent, { category, birthYear, birthDate }, '');
    await tx.em.update(Consent, { id: consent.id }, change.after);
    await tx.em.update(Donor, { id: donorId }, { version: donor.version + 1 });
    await this.record(tx, 'donor', donorId, 'consent.corrected', { ...change, reason });
  }

  private async lockDonor(tx: Tx, id: string, version: number): Promise<Donor> {
    const donor = await lockDonor(tx.em, id);
    if (!donor) throw new NotFound('donor', id);
    if (donor.version !== version) throw new VersionConflict('donor', version, donor.version);
    return donor;
  }

  private async requireConsentStands(tx: Tx, donor: Donor): Promise<void> {
    const consent = await this.consents.inForce(tx, donor.id);
    if (!consent) return;
    const { category, birthYear } = donor;
    const birthDate = () => this.identities.birthDateOf(tx, donor.id);
    await checkConsent(consent, { category, birthYear, birthDate }, 'consent.');
  }

  private record(
    tx: Tx,
    subjectType: string,
    subjectId: string,
    action: string,
    { before, after, reason }: { before: object; after: object; reason: string },
  ): Promise<void> {
    return this.audit.record(tx, { action, subjectType, subjectId, data: { before, after, reason } });
  }
}
