import { readIdNumber, today } from '@homeward/rules';
import { Audit } from '@homeward/audit';
import {
  firstOf,
  newId,
  NotFound,
  type Tx,
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
import type { ConsentInput } from '../consents/consent-rules.js';
import { Consents } from '../consents/consent.service.js';
import type { DuplicateChoice } from '../identities/identity.entity.js';
import { SamePersonUnavailable } from '../identities/identity.errors.js';
import { type CheckedIdentity, checkIdentity, type IdentityInput } from '../identities/identity-input.js';

import { IdentitySearch } from '../identities/identity-search.service.js';
import { Identities } from '../identities/identity.service.js';

import { type Place, placeOf } from '../place.js';
import type { Sex } from '../sex.js';
import { Donor, type DonorKind } from '../donors/donor.entity.js';
import { checkBirthYear } from '../donors/donor-facts.js';
import type { PersonCategory } from '../donors/person-categories.js';
import { lockDonor, nextDonorCodes } from '../donors/donor.queries.js';

export interface DonorInput {
  readonly sex: Sex;
  readonly birthYear?: number | undefined;
  readonly identity?: IdentityInput | undefined;
  readonly consent?: ConsentInput | undefined;
  readonly duplicateChoice?: DuplicateChoice | undefined;
}

export interface PersonInput extends DonorInput {
  readonly category: PersonCategory;
  readonly foundOn?: string | undefined;
}

export interface DonorFilter extends PageRequest, DayRange {
  /** Both kinds when left out. */
  readonly kind?: DonorKind | undefined;
  /** Donors without any recorded consent or legal basis. A withdrawn consent is an answer, so it is not missing. */
  readonly consent?: 'missing' | undefined;
  readonly category?: PersonCategory | undefined;
  /** Part of a code, or exactly a name, an ID number or a telephone. */
  readonly q?: string | undefined;
}

/** A registration as it is asked for. */
interface Asked {
  readonly input: DonorInput;
  readonly category: PersonCategory | null;
  readonly foundOn: string | null;
}

interface Checked extends Asked {
  readonly checked: CheckedIdentity;
}

const CONSENT_MISSING = `donor.withdrawn_at IS NULL
  AND NOT EXISTS (SELECT FROM consent WHERE consent.donor_id = donor.id)`;

/** The people whose samples are taken: relatives, and persons of unknown origin. */
@Injectable()
export class Donors {
  constructor(
    private readonly identities: Identities,
    private readonly search: IdentitySearch,
    private readonly consents: Consents,
    private readonly audit: Audit,
  ) {}

  /**
   * Registers a person of unknown origin; with `duplicateChoice: 'same_person'` returns the one already registered.
   * @throws DomainError naming the field that is wrong; nothing is stored then
   */
  async registerPerson(tx: Tx, input: PersonInput): Promise<Donor> {
    return firstOf(await this.registerPersons(tx, [input]));
  }

  /**
   * Several persons of unknown origin, all of them or none: forty cost little more than one. Codes follow their order.
   * @throws as `registerPerson`, of the first that is wrong
   */
  registerPersons(tx: Tx, inputs: readonly PersonInput[]): Promise<Donor[]> {
    return this.register(
      tx,
      'unknown_origin',
      inputs.map((input) => {
        if (input.foundOn !== undefined) requirePastDay(input.foundOn, 'foundOn');
        return { input, category: input.category, foundOn: input.foundOn ?? null };
      }),
    );
  }

  /** Registers a relative; the case service places him or her in a pedigree. */
  async registerRelative(tx: Tx, input: DonorInput): Promise<Donor> {
    return firstOf(await this.register(tx, 'relative', [{ input, category: null, foundOn: null }]));
  }

  /** Holds the registered donor that this input means, if it means one, until the transaction ends. */
  async lock(
    tx: Tx,
    { donorId, duplicateChoice, identity }: Partial<DonorInput> & { donorId?: string | undefined },
  ): Promise<void> {
    let id = donorId ?? null;
    if (!id && duplicateChoice === 'same_person') {
      const facts = readIdNumber(identity?.idNumber?.trim() ?? '', today());
      if ('text' in facts) id = await this.identities.donorWithIdNumber(tx, facts.text);
    }
    if (id) await lockDonor(tx.em, id);
  }

  /** @throws NotFound also for another district's donor */
  async get(tx: Tx, id: string, field = 'id'): Promise<Donor> {
    const donor = await tx.em.findOneBy(Donor, { id });
    if (!donor) throw new NotFound('donor', id, field);
    return donor;
  }

  /** Donors in scope, newest first. */
  async list(tx: Tx, filter: DonorFilter): Promise<Page<Donor>> {
    const query = tx.em
      .createQueryBuilder(Donor, 'donor')
      .orderBy('donor.id', 'DESC')
      .limit(rowsToFetch(filter));
    withinScope(query, 'donor', tx.actor);
    if (filter.kind) query.andWhere('donor.kind = :kind', { kind: filter.kind });
    if (filter.consent) query.andWhere(CONSENT_MISSING);
    if (filter.category) query.andWhere('donor.category = :category', { category: filter.category });
    const q = filter.q?.trim();
    if (q) {
      const { donorIds } = await this.search.find(tx, q);
      query.andWhere('(strpos(upper(donor.code), upper(:q)) > 0 OR donor.id = ANY(:donorIds))', {
        q,
        donorIds,
      });
    }
    if (filter.after) query.andWhere('donor.id < :after', { after: filter.after });
    withinDays(query, 'donor', filter);
    return pageOf(await query.getMany(), filter);
  }

  private async register(tx: Tx, kind: DonorKind, asked: readonly Asked[]): Promise<Donor[]> {
    const place = placeOf(tx.actor);
    const checked = asked.map((one) => ({ ...one, ...checkedFacts(one) }));
    const isNew = checked.filter(({ input }) => input.duplicateChoice !== 'same_person');
    const made = await this.makeAll(tx, kind, place, isNew);
    const donors: Donor[] = [];
    for (const one of checked)
      donors.push(made.get(one) ?? (await this.samePerson(tx, one.input, one.checked, kind)));
    return donors;
  }

  /** New donors with their identities and consents, by what was asked. */
  private async makeAll(
    tx: Tx,
    kind: DonorKind,
    place: Place,
    asked: readonly Checked[],
  ): Promise<Map<Checked, Donor>> {
    if (asked.length === 0) return new Map();
    const codes = await nextDonorCodes(tx.em, kind, asked.length);
    const made = asked.map((one, index) => ({
      ...one,
      one,
      donor: tx.em.create(Donor, {
        id: newId(),
        code: codes[index]!,
        kind,
        category: one.category,
        districtId: place.districtId,
        collectionPointId: place.collectionPointId,
        sex: one.checked.sex,
        birthYear: one.checked.birthYear,
        foundOn: one.foundOn,
        withdrawnAt: null,
        familyFoundAt: null,
        createdBy: place.accountId,
        createdAt: new Date(),
        version: 1,
      }),
    }));
    await tx.em.insert(
      Donor,
      made.map(({ donor }) => donor),
    );
    for (const { donor, checked, input } of made) {
      const { duplicateChoice: choice = null } = input;
      await this.storeIdentity(tx, donor, place, checked, choice === 'same_person' ? null : choice);
    }
    await this.audit.recordAll(
      tx,
      made.map(({ donor: { id, code, category } }) => ({
        action: 'donor.registered',
        subjectType: 'donor',
        subjectId: id,
        data: { code, kind, category },
      })),
    );
    const consents = made.flatMap(({ donor, input: { consent } }) => (consent ? [{ donor, consent }] : []));
    await this.consents.recordOfNew(tx, consents, 'consent.');
    return new Map(made.map(({ one, donor }) => [one, donor]));
  }

  private async storeIdentity(
    tx: Tx,
    donor: Donor,
    place: Place,
    { identity }: CheckedIdentity,
    choice: 'twin' | 'typing_error' | null,
  ): Promise<void> {
    const empty = Object.values(identity).every((value) => value === null);
    if (empty && !choice) return;
    await this.identities.store(tx, { donorId: donor.id }, place, identity, {
      field: 'identity.idNumber',
      choice,
    });
  }

  /** The donor already registered. A consent that comes with the request counts only if none is in force. */
  private async samePerson(
    tx: Tx,
    input: DonorInput,
    checked: CheckedIdentity,
    kind: Donor['kind'],
  ): Promise<Donor> {
    const { idNumber } = checked.identity;
    const donorId = idNumber && (await this.identities.donorWithIdNumber(tx, idNumber));
    const donor = donorId ? await tx.em.findOneBy(Donor, { id: donorId, kind }) : null;
    if (!donor) throw new SamePersonUnavailable();
    await this.audit.record(tx, {
      action: 'donor.recognised',
      subjectType: 'donor',
      subjectId: donor.id,
      data: { code: donor.code },
    });
    if (!input.consent || (await this.consents.inForce(tx, donor.id))) return donor;
    await this.consents.record(tx, donor.id, input.consent, 'consent.');
    return this.get(tx, donor.id);
  }
}

/** @throws DomainError naming the field that is wrong */
function checkedFacts({ input, foundOn }: Asked): { readonly checked: CheckedIdentity } {
  const checked = checkIdentity(input.identity ?? {}, 'identity', {
    sex: input.sex,
    sexField: 'sex',
    birthYear: input.birthYear ?? null,
    birthDate: null,
    birthField: 'birthYear',
  });
  checkBirthYear(checked.birthYear, foundOn);
  return { checked };
}
