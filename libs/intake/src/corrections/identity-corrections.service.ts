import { Audit } from '@homeward/audit';
import { NotFound, type Tx, VersionConflict, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { requirePastDay } from '../calendar.js';
import { BornAfterMissing } from '../cases/case.errors.js';
import { lockCase, membersOf } from '../cases/case.queries.js';
import { checkRelation } from '../cases/check-relation.js';
import { MissingCase } from '../cases/missing-case.entity.js';
import { renewSearch } from '../cases/search-request.js';
import { checkConsent } from '../consents/consent-rules.js';
import { Consents } from '../consents/consent.service.js';
import { checkBirthYear } from '../donors/donor-facts.js';
import { Donor } from '../donors/donor.entity.js';
import { casesOfDonor, lockDonor } from '../donors/donor.queries.js';
import { changesOf, type CorrectedField, followUpOf } from './follow-up.js';
import { placeOfRow } from '../place.js';
import type { Sex } from '../sex.js';
import type { DuplicateChoice } from '../identities/identity.entity.js';
import { NameMissing } from '../identities/identity.errors.js';
import { checkIdentity, type IdentityInput } from '../identities/identity-input.js';
import { Identities } from '../identities/identity.service.js';

interface Correction {
  /** The whole identity as it should be: what is left out is removed. */
  readonly identity: IdentityInput;
  /** Left out, the stored value stays, and a corrected ID number must fit it. */
  readonly sex?: Sex | undefined;
  readonly version: number;
  readonly reason?: string | undefined;
}
export interface DonorCorrection extends Correction {
  /** Null clears it; left out it stays. */
  readonly birthYear?: number | null | undefined;
  readonly duplicateChoice?: Exclude<DuplicateChoice, 'same_person'> | undefined;
}
export interface MissingPersonCorrection extends Correction {
  /** Null clears it; left out it stays. */
  readonly birthDate?: string | null | undefined;
}

/** Corrects typing errors in identities: by the point that made them or by the coordinator, under the rules of a registration. */
@Injectable()
export class IdentityCorrections {
  constructor(
    private readonly identities: Identities,
    private readonly consents: Consents,
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /**
   * Corrects a donor. Another sex or birth year must still fit each declared relation and the consent in force, and
   * has the families searched again.
   * @throws NotFound, VersionConflict, NoCollectionPoint, or the rule of registration that the correction breaks
   */
  async correctDonor(tx: Tx, donorId: string, input: DonorCorrection): Promise<Donor> {
    // The donor, then the cases in the order of their ids: as when a profile is published or a relative is added.
    const donor = await lockDonor(tx.em, donorId);
    if (!donor) throw new NotFound('donor', donorId);
    const cases: MissingCase[] = [];
    for (const id of await casesOfDonor(tx.em, donorId)) {
      const row = await lockCase(tx.em, id);
      if (row) cases.push(row);
    }
    if (donor.version !== input.version) throw new VersionConflict('donor', input.version, donor.version);
    const place = placeOfRow(tx, donor);
    if (donor.kind === 'relative' && !input.identity.name?.trim())
      throw new NameMissing('identity.name', input.identity.name ?? '');
    const { identity, sex, birthYear } = checkIdentity(input.identity, 'identity', {
      sex: input.sex ?? donor.sex,
      sexField: 'sex',
      birthYear: input.birthYear === undefined ? donor.birthYear : input.birthYear,
      birthDate: null,
      birthField: 'birthYear',
    });
    checkBirthYear(birthYear, donor.foundOn);
    for (const row of cases) {
      const member = (await membersOf(tx.em, row.id)).find((one) => one.donorId === donorId);
      if (member) checkRelation(member.relation, { sex, birthYear }, row);
    }
    await this.identities.replace(tx, { donorId }, place, identity, {
      field: 'identity.idNumber',
      choice: input.duplicateChoice ?? null,
    });
    const change = changesOf({ sex: donor.sex, birthYear: donor.birthYear }, { sex, birthYear });
    donor.version += 1;
    await tx.em.update(Donor, { id: donorId }, { sex, birthYear, version: donor.version });
    if (change.fields.length === 0) return donor;
    await this.requireConsentStands(tx, donor, birthYear);
    await this.audit.record(tx, {
      action: 'donor.corrected',
      subjectType: 'donor',
      subjectId: donorId,
      data: { sex, birthYear, ...historyOf(change, input.reason) },
    });
    const follow = followUpOf(change.fields.map((field): CorrectedField => `donor.${field}`));
    if (follow.searchCases) for (const row of cases) await renewSearch(tx, this.work, row);
    if (follow.comparePerson && donor.kind === 'unknown_origin')
      await this.work.request(tx, 'profile.corrected', donorId);
    return Object.assign(donor, { sex, birthYear });
  }

  /**
   * Corrects the identity of the missing person; another sex or birth date requests a new search of the family.
   * @throws NotFound, VersionConflict, NoCollectionPoint, or the rule of registration that the correction breaks
   */
  async correctMissing(tx: Tx, caseId: string, input: MissingPersonCorrection): Promise<MissingCase> {
    const row = await lockCase(tx.em, caseId);
    if (!row) throw new NotFound('case', caseId);
    const place = placeOfRow(tx, row);
    if (row.version !== input.version) throw new VersionConflict('case', input.version, row.version);
    if (typeof input.birthDate === 'string') requirePastDay(input.birthDate, 'birthDate');
    const checked = checkIdentity(input.identity, 'identity', {
      sex: input.sex ?? row.missingSex,
      sexField: 'sex',
      birthYear: null,
      birthDate: input.birthDate === undefined ? row.missingBirthDate : input.birthDate,
      birthField: 'birthDate',
    });
    const { identity, sex: missingSex, birthDate: missingBirthDate } = checked;
    if (missingBirthDate && missingBirthDate > row.missingSince)
      throw new BornAfterMissing('birthDate', missingBirthDate, row.missingSince);
    const change = changesOf(
      { missingSex: row.missingSex, missingBirthDate: row.missingBirthDate },
      { missingSex, missingBirthDate },
    );
    Object.assign(row, { missingSex, missingBirthDate, version: row.version + 1 });
    for (const member of await membersOf(tx.em, caseId)) checkRelation(member.relation, member, row);
    await this.identities.replace(tx, { caseId }, place, identity, {
      field: 'identity.idNumber',
      choice: null,
    });
    await tx.em.update(MissingCase, { id: caseId }, { missingSex, missingBirthDate, version: row.version });
    if (change.fields.length === 0) return row;
    await this.audit.record(tx, {
      action: 'case.corrected',
      subjectType: 'case',
      subjectId: caseId,
      data: { missingSex, missingBirthDate, ...historyOf(change, input.reason) },
    });
    const follow = followUpOf(change.fields.map((field): CorrectedField => `case.${field}`));
    if (row.status === 'open' && follow.searchCases) await renewSearch(tx, this.work, row);
    return row;
  }

  /** A consent that could not have been given by someone of the corrected age does not stand. */
  private async requireConsentStands(tx: Tx, donor: Donor, birthYear: number | null): Promise<void> {
    const consent = await this.consents.inForce(tx, donor.id);
    if (!consent) return;
    const birthDate = () => this.identities.birthDateOf(tx, donor.id);
    await checkConsent(consent, { category: donor.category, birthYear, birthDate }, 'consent.');
  }
}

function historyOf(
  { before, after }: { before: object; after: object },
  reason: string | undefined,
): Record<string, unknown> {
  return { before, after, ...(reason?.trim() ? { reason: reason.trim() } : {}) };
}
