import { Audit } from '@homeward/audit';
import { NotFound, type Tx, VersionConflict, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { CaseNotOpen } from './case.errors.js';
import { drawingOf, lockCase, membersOf } from './case.queries.js';
import { CASE_OPEN } from './case.states.js';
import { checkDrawing } from './drawing.check.js';
import { drawingFromRelations, withUnplacedMembers } from './drawing-start.js';
import {
  MISSING_KEY,
  missingKeysOf,
  placedDonors,
  type DrawnPedigree,
  type MissingFacts,
} from './drawn-pedigree.js';
import { MissingCase } from './missing-case.entity.js';
import { renewSearch } from './search-request.js';

/** The pedigree of a case as a person sees and changes it. */
export interface CaseDrawing {
  /** Of the case; a change needs it. */
  readonly version: number;
  /** Whether it was drawn; else it follows from the relations. */
  readonly drawn: boolean;
  readonly pedigree: DrawnPedigree;
  /** Donors who joined the case after the drawing: they are not connected in it, and are not compared. */
  readonly unplaced: readonly string[];
}

/** Drawn pedigrees: families that no list of relations can express, and several missing members of one. */
@Injectable()
export class Drawings {
  constructor(
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /** The drawing, or what the relations draw, to begin with. @throws NotFound */
  async get(tx: Tx, caseId: string): Promise<CaseDrawing> {
    const row = await tx.em.findOneBy(MissingCase, { id: caseId });
    if (!row) throw new NotFound('case', caseId);
    const stored = await drawingOf(tx.em, caseId);
    const family = await membersOf(tx.em, caseId);
    const placed = new Set(stored ? placedDonors(stored) : []);
    return {
      version: row.version,
      drawn: stored !== null,
      pedigree: stored ? withUnplacedMembers(stored, family) : drawingFromRelations(row, family),
      unplaced: stored ? family.map(({ donorId }) => donorId).filter((id) => !placed.has(id)) : [],
    };
  }

  /**
   * Stores a drawing in place of the relations or of the earlier drawing, and requests a new search of the case.
   * The same drawing again changes nothing.
   * @throws NotFound, CaseNotOpen, VersionConflict, DrawingRefused
   */
  async put(tx: Tx, caseId: string, pedigree: DrawnPedigree, version: number): Promise<void> {
    const row = await this.lockCaseAtVersion(tx, caseId, version);
    const before = await drawingOf(tx.em, caseId);
    if (before && JSON.stringify(canonical(before)) === JSON.stringify(canonical(pedigree))) return;
    checkDrawing(pedigree, { missingSex: row.missingSex, members: await membersOf(tx.em, caseId) });
    await this.store(tx, row, canonical(pedigree), missingKeysOf(pedigree));
    await this.record(tx, row, 'case.pedigree_drawn', {
      members: pedigree.members.length,
      missing: row.missingKeys,
      pedigree: canonical(pedigree),
    });
  }

  /**
   * Goes back to the declared relations. Without a drawing there is nothing to do.
   * @throws NotFound, CaseNotOpen, VersionConflict
   */
  async remove(tx: Tx, caseId: string, version: number): Promise<void> {
    const row = await this.lockCaseAtVersion(tx, caseId, version);
    if (!(await drawingOf(tx.em, caseId))) return;
    await this.store(tx, row, null, [MISSING_KEY]);
    await this.record(tx, row, 'case.pedigree_removed', {});
  }

  /**
   * Marks a missing member as found; the search for this member ends.
   * @returns whether others of the case are still missing: then the case stays open, and is searched again; and what
   *   was known of the one who is found, for `lost`
   */
  async found(
    tx: Tx,
    caseId: string,
    missingKey: string,
  ): Promise<{ others: boolean; facts: MissingFacts | null }> {
    const row = await lockCase(tx.em, caseId);
    if (!row) throw new NotFound('case', caseId);
    const pedigree = await drawingOf(tx.em, caseId);
    const others = row.missingKeys.filter((key) => key !== missingKey);
    const facts = pedigree?.members.find(({ key }) => key === missingKey)?.missing ?? null;
    if (!pedigree || others.length === 0) return { others: false, facts };
    const members = pedigree.members.map((member) =>
      member.key === missingKey ? { ...member, missing: null } : member,
    );
    await this.store(tx, row, { members }, others);
    await this.record(tx, row, 'case.member_found', { missingKey, missing: others });
    return { others: true, facts };
  }

  /** That a missing member was found is undone: he or she is looked for again, beside the others. */
  async lost(tx: Tx, caseId: string, missingKey: string, facts: MissingFacts | null): Promise<void> {
    const row = await lockCase(tx.em, caseId);
    if (!row) throw new NotFound('case', caseId);
    const pedigree = await drawingOf(tx.em, caseId);
    if (!pedigree?.members.some(({ key }) => key === missingKey)) return;
    if (row.missingKeys.includes(missingKey)) return;
    const missing = facts ?? { birthDate: null, missingSince: null };
    const members = pedigree.members.map((member) =>
      member.key === missingKey ? { ...member, missing } : member,
    );
    const keys = missingKeysOf({ members });
    await this.store(tx, row, { members }, keys);
    await this.record(tx, row, 'case.member_missing_again', { missingKey, missing: keys });
  }

  private async lockCaseAtVersion(tx: Tx, caseId: string, version: number): Promise<MissingCase> {
    const row = await lockCase(tx.em, caseId);
    if (!row) throw new NotFound('case', caseId);
    if (row.version !== version) throw new VersionConflict('case', version, row.version);
    if (!CASE_OPEN.includes(row.status)) throw new CaseNotOpen(row.number, row.status);
    return row;
  }

  private async store(
    tx: Tx,
    row: MissingCase,
    pedigree: DrawnPedigree | null,
    missingKeys: string[],
  ): Promise<void> {
    row.version += 1;
    row.missingKeys = missingKeys;
    await tx.em.update(MissingCase, { id: row.id }, { pedigree, missingKeys, version: row.version });
    await renewSearch(tx, this.work, row);
  }

  private record(tx: Tx, row: MissingCase, action: string, data: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectType: 'case', subjectId: row.id, data });
  }
}

/** The same fields in the same order, for comparison. */
function canonical({ members }: DrawnPedigree): DrawnPedigree {
  return {
    members: members.map(({ key, role, number, sex, father, mother, donorId, items, missing }) => ({
      ...{ key, role, number, sex, father, mother, donorId },
      items: [...items],
      missing: missing && { birthDate: missing.birthDate, missingSince: missing.missingSince },
    })),
  };
}
