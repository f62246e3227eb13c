import { today } from '@homeward/rules';
import { Audit, Steps } from '@homeward/audit';
import {
  newId,
  NotFound,
  type Tx,
  Work,
  withinDays,
  type Page,
  pageOf,
  type DayRange,
  type PageRequest,
  rowsToFetch,
  withinScope,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { requirePastDay } from '../calendar.js';
import type { Donor } from '../donors/donor.entity.js';
import { checkIdentity, type IdentityInput } from '../identities/identity-input.js';
import { IdentitySearch } from '../identities/identity-search.service.js';
import { Identities } from '../identities/identity.service.js';

import { placeOf } from '../place.js';
import type { Sex } from '../sex.js';
import { BornAfterMissing } from './case.errors.js';
import { lockCase, memberCounts, nextCaseNumber } from './case.queries.js';
import { caseLifecycle } from './case.lifecycle.js';
import { type CaseEvent, caseMachine, type CaseStatus } from './case.states.js';
import { MISSING_KEY } from './drawn-pedigree.js';
import { CaseRelatives, type RelativeInput } from './case-relatives.service.js';
import { MissingCase } from './missing-case.entity.js';
import { renewSearch, renewSearches, requestSearch } from './search-request.js';

export interface CaseInput {
  readonly missing: {
    readonly sex: Sex;
    readonly birthDate?: string | undefined;
    readonly missingSince: string;
    readonly identity?: IdentityInput | undefined;
  };
  readonly urgent?: boolean | undefined;
}

export interface CaseFilter extends PageRequest, DayRange {
  readonly status?: CaseStatus | undefined;
  /** Part of a case number or a member's code; or exactly a name, an ID number, a telephone of the family. */
  readonly q?: string | undefined;
}

/** A case as a row of a list. */
export interface CaseCounts {
  readonly case: MissingCase;
  readonly members: number;
  readonly typedMembers: number;
}

/** Missing persons and the families that look for them. */
@Injectable()
export class Cases {
  constructor(
    private readonly families: CaseRelatives,
    private readonly identities: Identities,
    private readonly search: IdentitySearch,
    private readonly audit: Audit,
    private readonly steps: Steps,
    private readonly work: Work,
  ) {}

  /**
   * Opens a case at the actor's collection point.
   * @throws DomainError naming the field that is wrong; nothing is stored then
   */
  async open(tx: Tx, input: CaseInput): Promise<MissingCase> {
    const place = placeOf(tx.actor);
    const { missing } = input;
    requirePastDay(missing.missingSince, 'missing.missingSince');
    if (missing.birthDate !== undefined) requirePastDay(missing.birthDate, 'missing.birthDate');
    const checked = checkIdentity(missing.identity ?? {}, 'missing.identity', {
      sex: missing.sex,
      sexField: 'missing.sex',
      birthYear: null,
      birthDate: missing.birthDate ?? null,
      birthField: 'missing.birthDate',
    });
    if (checked.birthDate && checked.birthDate > missing.missingSince)
      throw new BornAfterMissing('missing.birthDate', checked.birthDate, missing.missingSince);

    const row = tx.em.create(MissingCase, {
      id: newId(),
      number: await nextCaseNumber(tx.em, place.collectionPointId, today().slice(0, 4)),
      districtId: place.districtId,
      collectionPointId: place.collectionPointId,
      status: caseMachine.initial,
      missingSex: checked.sex,
      missingBirthDate: checked.birthDate,
      missingSince: missing.missingSince,
      urgent: input.urgent ?? false,
      searchVersion: 1,
      missingKeys: [MISSING_KEY],
      createdBy: place.accountId,
      createdAt: new Date(),
      version: 1,
    });
    await tx.em.insert(MissingCase, row);
    if (Object.values(checked.identity).some((value) => value !== null))
      await this.identities.store(tx, { caseId: row.id }, place, checked.identity, {
        field: 'missing.identity.idNumber',
        choice: null,
      });
    await this.record(tx, row, 'case.opened', { number: row.number, urgent: row.urgent });
    await requestSearch(tx, this.work, row);
    return row;
  }

  /** Adds a relative, new or registered, to the pedigree; see `Families.add`. */
  addRelative(tx: Tx, caseId: string, input: RelativeInput): Promise<Donor> {
    return this.families.add(tx, caseId, input);
  }

  /** @throws NotFound also for another district's case */
  async get(tx: Tx, id: string): Promise<MissingCase> {
    const row = await tx.em.findOneBy(MissingCase, { id });
    if (!row) throw new NotFound('case', id);
    return row;
  }

  /** Cases in scope, newest first. */
  async list(tx: Tx, filter: CaseFilter): Promise<Page<CaseCounts>> {
    const query = tx.em
      .createQueryBuilder(MissingCase, 'missing')
      .orderBy('missing.id', 'DESC')
      .limit(rowsToFetch(filter));
    withinScope(query, 'missing', tx.actor);
    if (filter.status) query.andWhere('missing.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('missing.id < :after', { after: filter.after });
    withinDays(query, 'missing', filter);
    const q = filter.q?.trim();
    if (q) {
      const { donorIds, caseIds } = await this.search.find(tx, q);
      query.andWhere(
        `(strpos(upper(missing.number), upper(:q)) > 0 OR missing.id = ANY(:caseIds)
          OR EXISTS (SELECT FROM case_member m JOIN donor d ON d.id = m.donor_id
            WHERE m.case_id = missing.id AND (strpos(d.code, upper(:q)) > 0 OR d.id = ANY(:donorIds))))`,
        { q, donorIds, caseIds },
      );
    }
    const page = pageOf(await query.getMany(), filter);
    const counts = await memberCounts(
      tx.em,
      page.items.map((row) => row.id),
    );
    const none = { members: 0, typedMembers: 0 };
    const items = page.items.map((row) => {
      const { members, typedMembers } = counts.get(row.id) ?? none;
      return { case: row, members, typedMembers };
    });
    return { items, next: page.next };
  }

  /**
   * Says that the genetics or pedigree of families changed: what was searched so far no longer counts, and the cases are
   * searched again under their next version.
   * @param caseIds each once
   * @throws NotFound
   */
  async touchSearches(tx: Tx, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    if ((await renewSearches(tx, this.work, caseIds)) !== caseIds.length)
      throw new NotFound('case', caseIds.join(', '));
  }

  /**
   * Takes one step of the case's state machine.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden
   */
  async transition(
    tx: Tx,
    caseId: string,
    event: CaseEvent,
    options: { expectedVersion?: number; reason?: string } = {},
  ): Promise<MissingCase> {
    const { expectedVersion, reason = null } = options;
    const { row } = await this.steps.step(tx, caseLifecycle, {
      ...{ id: caseId, event, expectedVersion },
      data: { reason },
    });
    if (row.status === 'open') await renewSearch(tx, this.work, row);
    return row;
  }

  private record(tx: Tx, row: MissingCase, action: string, data: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectType: 'case', subjectId: row.id, data });
  }
}
