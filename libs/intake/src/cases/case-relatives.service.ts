import { Audit } from '@homeward/audit';
import { newId, NotFound, type Tx, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { Donor } from '../donors/donor.entity.js';
import { type DonorInput, Donors } from '../registration/donor.service.js';
import {
  AlreadyMember,
  CaseNotOpen,
  NotARelative,
  RelationTaken,
  RelativeIncomplete,
  RelativeTwice,
} from './case.errors.js';
import { lockCase, membersOf } from './case.queries.js';
import { CASE_OPEN } from './case.states.js';
import { CaseMember } from './case-member.entity.js';
import type { MissingCase } from './missing-case.entity.js';
import { checkRelation } from './check-relation.js';
import { type DeclaredRelation, RELATION_RULES } from '../relation.js';
import { renewSearch } from './search-request.js';

/** A new relative, or a registered donor by id. */
export interface RelativeInput extends Partial<DonorInput> {
  readonly relation: DeclaredRelation;
  readonly donorId?: string | undefined;
}

/** The pedigree of a case: who is added to it, and what contradicts. */
@Injectable()
export class CaseRelatives {
  constructor(
    private readonly donors: Donors,
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /**
   * Adds a relative to a case and requests a new search of the case.
   * @throws DomainError naming the field that is wrong; nothing is stored then
   */
  async add(tx: Tx, caseId: string, input: RelativeInput): Promise<Donor> {
    // Whose profile is published just now holds the donor, then the cases: it must see this one, or this one it.
    await this.donors.lock(tx, input);
    // Holding the case makes two additions follow each other; the unique indexes are behind it.
    const missingCase = await lockCase(tx.em, caseId);
    if (!missingCase) throw new NotFound('case', caseId);
    if (!CASE_OPEN.includes(missingCase.status))
      throw new CaseNotOpen(missingCase.number, missingCase.status);
    const donor = input.donorId
      ? await this.registeredRelative(tx, input.donorId, input)
      : await this.donors.registerRelative(tx, requireDonorInput(input));
    checkRelation(input.relation, donor, missingCase);
    await this.insertMember(tx, missingCase, donor, input);
    await renewSearch(tx, this.work, missingCase);
    return donor;
  }

  private async registeredRelative(tx: Tx, donorId: string, input: RelativeInput): Promise<Donor> {
    for (const field of ['sex', 'birthYear', 'identity', 'consent', 'duplicateChoice'] as const)
      if (input[field] !== undefined) throw new RelativeTwice(field);
    const donor = await this.donors.get(tx, donorId, 'donorId');
    if (donor.kind !== 'relative') throw new NotARelative(donor.code);
    return donor;
  }

  private async insertMember(
    tx: Tx,
    missingCase: MissingCase,
    donor: Donor,
    input: RelativeInput,
  ): Promise<void> {
    const { relation } = input;
    const members = await membersOf(tx.em, missingCase.id);
    if (members.some((member) => member.donorId === donor.id))
      throw new AlreadyMember(input.donorId ? 'donorId' : 'duplicateChoice', donor.code, missingCase.number);
    const holder = members.find((member) => member.relation === relation);
    if (RELATION_RULES[relation].single && holder)
      throw new RelationTaken(relation, missingCase.number, holder.code);
    const { districtId, collectionPointId } = missingCase;
    await tx.em.insert(CaseMember, {
      ...{ id: newId(), caseId: missingCase.id, donorId: donor.id, relation, districtId, collectionPointId },
    });
    await this.audit.record(tx, {
      action: 'case.relative_added',
      subjectType: 'case',
      subjectId: missingCase.id,
      data: { donorId: donor.id, code: donor.code, relation },
    });
  }
}

function requireDonorInput(input: RelativeInput): DonorInput {
  const { sex, birthYear, identity, consent, duplicateChoice } = input;
  if (!sex) throw new RelativeIncomplete('sex');
  if (!identity) throw new RelativeIncomplete('identity');
  if (!identity.name) throw new RelativeIncomplete('identity.name');
  return { sex, birthYear, identity, consent, duplicateChoice };
}
