import { readIdNumber } from '@homeward/rules';
import { Audit } from '@homeward/audit';
import { Lookups, requirePermission } from '@homeward/access';
import { BlindIndex, FieldCipher, newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Place } from '../place.js';

import { type DuplicateChoice, IdentityRow } from './identity.entity.js';
import { DuplicateIdNumber, NothingDuplicated } from './identity.errors.js';
import type { Identity } from './identity-input.js';

/** The donor, or the missing person of a case, that an identity names. */
export type IdentitySubject = { readonly donorId: string } | { readonly caseId: string };

/** How a row that would repeat an ID number is to be treated, and how the caller calls the field. */
export interface DuplicateHandling {
  readonly field: string;
  readonly choice: Exclude<DuplicateChoice, 'same_person'> | null;
}

const FIELDS = ['name', 'idNumber', 'phone', 'address'] as const;
const NOBODY: Identity = { name: null, idNumber: null, phone: null, address: null };
const COLUMNS = { name: 'name', idNumber: 'id_number', phone: 'phone', address: 'address' } as const;

/** Names, ID numbers, telephones, addresses: the only place where they are encrypted, compared and read. */
@Injectable()
export class Identities {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly lookups: Lookups,
    private readonly audit: Audit,
  ) {}

  /**
   * Stores an identity.
   * @throws LookupLimitReached when the account was refused too often today, for any number
   * @throws DuplicateIdNumber when the number is registered anywhere in the city and no choice was made
   * @throws NothingDuplicated when a choice was made and nothing is duplicated
   */
  async store(
    tx: Tx,
    subject: IdentitySubject,
    place: Place,
    identity: Identity,
    duplicates: DuplicateHandling,
  ): Promise<void> {
    if (identity.idNumber) await this.lookups.recordLookup(tx, 'id_number');
    const inserted = await this.insert(tx, subject, place, identity, null);
    if (inserted && duplicates.choice) throw new NothingDuplicated(duplicates.choice);
    if (inserted) return;
    if (!duplicates.choice) throw new DuplicateIdNumber(duplicates.field, identity.idNumber ?? '');
    await this.insert(tx, subject, place, identity, duplicates.choice);
  }

  /**
   * Puts a corrected identity in the place of the stored one, under the same rules for a repeated ID number. A number
   * that did not change keeps the choice that was made for it.
   * @returns the names of the fields that changed
   * @throws DuplicateIdNumber, NothingDuplicated
   */
  async replace(
    tx: Tx,
    subject: IdentitySubject,
    place: Place,
    identity: Identity,
    duplicates: DuplicateHandling,
  ): Promise<string[]> {
    const row = await tx.em.findOne(IdentityRow, { where: subject, lock: { mode: 'pessimistic_write' } });
    const before = row ? this.decrypt(row) : NOBODY;
    const changed = FIELDS.filter((field) => before[field] !== identity[field]);
    if (changed.length === 0) return changed;
    // Each ciphertext is bound to its row, so that a corrected identity is a new row.
    if (row) await tx.em.delete(IdentityRow, { id: row.id });
    if (row && !changed.includes('idNumber')) {
      if (duplicates.choice) throw new NothingDuplicated(duplicates.choice);
      await this.insert(tx, subject, place, identity, row.duplicateChoice);
    } else await this.store(tx, subject, place, identity, duplicates);
    await this.audit.record(tx, {
      action: 'identity.corrected',
      ...auditSubject(subject),
      data: { fields: changed },
    });
    return changed;
  }

  /** The donor in the caller's own scope who has this ID number. */
  async donorWithIdNumber(tx: Tx, idNumber: string): Promise<string | null> {
    const row = await tx.em.findOne(IdentityRow, {
      where: { idNumberIndex: this.index.of('id_number', idNumber) },
      order: { id: 'ASC' },
    });
    return row?.donorId ?? null;
  }

  /**
   * Decrypted identities in the requested order; null where none was recorded (or it is out of scope). One audit entry
   * for one access: its subject is the record that was opened; it names each person whose identity was read.
   * @throws Forbidden for roles that work with codes only
   */
  async read(
    tx: Tx,
    looked: { readonly subjectType: string; readonly subjectId: string },
    subjects: readonly IdentitySubject[],
  ): Promise<(Identity | null)[]> {
    requirePermission(tx.actor, 'identity.read');
    const donorIds = subjects.flatMap((subject) => ('donorId' in subject ? subject.donorId : []));
    const caseIds = subjects.flatMap((subject) => ('caseId' in subject ? subject.caseId : []));
    const rows = await tx.em.find(IdentityRow, {
      where: [{ donorId: In(donorIds) }, { caseId: In(caseIds) }],
    });
    const found = subjects.map((subject) => rows.find((row) => isOf(row, subject)) ?? null);
    const fields = FIELDS.filter((field) => rows.some((row) => row[field] !== null));
    if (rows.length > 0)
      await this.audit.record(tx, {
        action: 'identity.read',
        ...looked,
        data: {
          fields,
          donors: rows.flatMap(({ donorId }) => donorId ?? []),
          cases: rows.flatMap(({ caseId }) => caseId ?? []),
        },
      });
    return found.map((row) => row && this.decrypt(row));
  }

  /** The donor's full birth date when an ID number tells it; only for a rule to decide on, never for display. */
  async birthDateOf(tx: Tx, donorId: string): Promise<string | null> {
    const row = await tx.em.findOneBy(IdentityRow, { donorId });
    if (!row?.idNumber) return null;
    await this.audit.record(tx, {
      action: 'identity.checked',
      ...auditSubject({ donorId }),
      data: { fields: ['idNumber'], rule: 'consent.age' },
    });
    const facts = readIdNumber(this.decrypt(row).idNumber ?? '', '9999-12-31');
    return 'problem' in facts ? null : facts.birthDate;
  }

  /** False when the unique index on the ID number refuses the row. */
  private async insert(
    tx: Tx,
    subject: IdentitySubject,
    place: Place,
    identity: Identity,
    choice: DuplicateChoice | null,
  ): Promise<boolean> {
    const id = newId();
    const sealed = (field: (typeof FIELDS)[number]) => {
      const plain = identity[field];
      return plain && this.cipher.encrypt(plain, { table: 'identity', column: COLUMNS[field], row: id });
    };
    const rows: unknown[] = await tx.em.query(
      `INSERT INTO identity (id, donor_id, case_id, district_id, collection_point_id, name, id_number, id_number_index,
         phone, phone_index, address, duplicate_choice, name_index)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (id_number_index) WHERE duplicate_choice IS NULL DO NOTHING RETURNING id`,
      [
        id,
        'donorId' in subject ? subject.donorId : null,
        'caseId' in subject ? subject.caseId : null,
        place.districtId,
        place.collectionPointId,
        sealed('name'),
        sealed('idNumber'),
        identity.idNumber && this.index.of('id_number', identity.idNumber),
        sealed('phone'),
        identity.phone && this.index.of('phone', identity.phone),
        sealed('address'),
        choice,
        identity.name && this.index.of('name', identity.name),
      ],
    );
    return rows.length === 1;
  }

  private decrypt(row: IdentityRow): Identity {
    const open = (field: (typeof FIELDS)[number]) => {
      const text = row[field];
      return text && this.cipher.decrypt(text, { table: 'identity', column: COLUMNS[field], row: row.id });
    };
    return { name: open('name'), idNumber: open('idNumber'), phone: open('phone'), address: open('address') };
  }
}

function isOf(row: IdentityRow, subject: IdentitySubject): boolean {
  return 'donorId' in subject ? row.donorId === subject.donorId : row.caseId === subject.caseId;
}

function auditSubject(subject: IdentitySubject): { subjectType: string; subjectId: string } {
  return 'donorId' in subject
    ? { subjectType: 'donor', subjectId: subject.donorId }
    : { subjectType: 'case', subjectId: subject.caseId };
}
