import { Audit } from '@homeward/audit';
import { NotFound, type Tx, VersionConflict, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { CaseNotOpen, NotInFamily, RelationTaken } from '../cases/case.errors.js';
import { drawingOf, type FamilyMember, lockCase, membersOf } from '../cases/case.queries.js';
import { CASE_OPEN } from '../cases/case.states.js';
import { CaseMember } from '../cases/case-member.entity.js';
import { checkRelation } from '../cases/check-relation.js';
import { roleOfRelation } from '../cases/drawing-start.js';
import type { DrawnPedigree } from '../cases/drawn-pedigree.js';
import { MissingCase } from '../cases/missing-case.entity.js';
import { type DeclaredRelation, RELATION_RULES } from '../relation.js';
import { renewSearch } from '../cases/search-request.js';
import { NothingCorrected, requireReason } from '../correction.errors.js';
import { lockDonor } from '../donors/donor.queries.js';

interface WithReason {
  readonly reason: string;
  /** Of the case. */
  readonly version: number;
}

/** Corrects a relative: not a relative at all, or another relation than declared. The family is searched again; its hits follow. */
@Injectable()
export class FamilyCorrections {
  constructor(
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /**
   * Takes a donor out of the family. Sample, profile and consent stay the donor's; the place in a drawing is empty.
   * @throws CorrectionReasonMissing, NotFound, VersionConflict, CaseNotOpen, NotInFamily
   */
  async remove(tx: Tx, caseId: string, donorId: string, input: WithReason): Promise<void> {
    const reason = requireReason(input.reason);
    const { row, member } = await this.lockMember(tx, caseId, donorId, input.version);
    await tx.em.delete(CaseMember, { caseId, donorId });
    await this.leaveDrawing(tx, row, donorId);
    await this.changed(tx, row, member, 'case.relative_removed', { relation: member.relation, reason });
  }

  /**
   * Corrects the declared relation. In a drawing the donor leaves a place of the former relation.
   * @throws CorrectionReasonMissing, NotFound, VersionConflict, CaseNotOpen, NotInFamily, NothingCorrected,
   * RelationTaken, RelationSexDisagrees, RelationBirthDisagrees
   */
  async relate(
    tx: Tx,
    caseId: string,
    donorId: string,
    input: WithReason & { readonly relation: DeclaredRelation },
  ): Promise<void> {
    const reason = requireReason(input.reason);
    const { row, member, members } = await this.lockMember(tx, caseId, donorId, input.version);
    const { relation } = input;
    if (relation === member.relation) throw new NothingCorrected();
    checkRelation(relation, member, row);
    const holder = members.find((one) => one.relation === relation);
    if (RELATION_RULES[relation].single && holder) throw new RelationTaken(relation, row.number, holder.code);
    await tx.em.update(CaseMember, { caseId, donorId }, { relation });
    if (roleOfRelation(relation) !== roleOfRelation(member.relation))
      await this.leaveDrawing(tx, row, donorId, member.relation);
    const before = { relation: member.relation };
    await this.changed(tx, row, member, 'case.relation_corrected', {
      ...{ relation, before, after: { relation }, reason },
    });
  }

  /** The donor, then the case: as when a profile is published. */
  private async lockMember(tx: Tx, caseId: string, donorId: string, version: number) {
    await lockDonor(tx.em, donorId);
    const row = await lockCase(tx.em, caseId);
    if (!row) throw new NotFound('case', caseId);
    if (row.version !== version) throw new VersionConflict('case', version, row.version);
    if (!CASE_OPEN.includes(row.status)) throw new CaseNotOpen(row.number, row.status);
    const members = await membersOf(tx.em, caseId);
    const member = members.find((one) => one.donorId === donorId);
    if (!member) throw new NotInFamily(donorId, row.number);
    return { row, member, members };
  }

  /** Empties the donor's place in the drawing; with `relation` only a place that this relation gave. */
  private async leaveDrawing(
    tx: Tx,
    row: MissingCase,
    donorId: string,
    relation?: DeclaredRelation,
  ): Promise<void> {
    const drawing = await drawingOf(tx.em, row.id);
    if (!drawing) return;
    const ofRelation = relation && roleOfRelation(relation);
    const pedigree: DrawnPedigree = {
      members: drawing.members.map((member) =>
        ofRelation !== undefined && member.role !== ofRelation
          ? member
          : {
              ...member,
              donorId: member.donorId === donorId ? null : member.donorId,
              items: member.items.filter((item) => item !== donorId),
            },
      ),
    };
    await tx.em.update(MissingCase, { id: row.id }, { pedigree });
  }

  private async changed(
    tx: Tx,
    row: MissingCase,
    { donorId, code }: FamilyMember,
    action: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    row.version += 1;
    await tx.em.update(MissingCase, { id: row.id }, { version: row.version });
    await this.audit.record(tx, {
      ...{ action, subjectType: 'case', subjectId: row.id, data: { donorId, code, ...data } },
    });
    await this.audit.record(tx, {
      action: action.replace(/^case\./, 'donor.'),
      ...{ subjectType: 'donor', subjectId: donorId, data: { number: row.number, ...data } },
    });
    await renewSearch(tx, this.work, row);
  }
}
