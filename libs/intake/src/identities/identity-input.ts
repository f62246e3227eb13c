import { readIdNumber, today } from '@homeward/rules';

import type { Sex } from '../sex.js';

import {
  BadIdNumber,
  BadPhone,
  IdNumberBirthDisagrees,
  IdNumberSexDisagrees,
  NameMissing,
} from './identity.errors.js';

/** What names a person, as it is shown to those who may see it. */
export interface Identity {
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface IdentityInput {
  readonly name?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
}

/** What the form says beside the identity, each with the name its field has in the caller's request. */
export interface DeclaredFacts {
  readonly sex: Sex;
  readonly sexField: string;
  readonly birthYear: number | null;
  readonly birthDate: string | null;
  readonly birthField: string;
}

/** An identity that was checked; sex and birth come from the ID number where the form leaves them open. */
export interface CheckedIdentity {
  readonly identity: Identity;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly birthDate: string | null;
}

/**
 * Checks what was typed against itself and the ID number.
 * @param path where the identity stands in the caller's request, such as `missing.identity`
 * @throws BadIdNumber, IdNumberSexDisagrees, IdNumberBirthDisagrees, NameMissing, BadPhone
 */
export function checkIdentity(input: IdentityInput, path: string, declared: DeclaredFacts): CheckedIdentity {
  const identity: Identity = {
    name: nameOf(input.name, `${path}.name`),
    idNumber: textOf(input.idNumber),
    phone: phoneOf(input.phone, `${path}.phone`),
    address: textOf(input.address),
  };
  const { sex, birthYear, birthDate } = declared;
  if (!identity.idNumber) return { identity, sex, birthYear, birthDate };

  const facts = readIdNumber(identity.idNumber, today());
  if ('problem' in facts) throw new BadIdNumber(`${path}.idNumber`, identity.idNumber, facts.problem);
  if (sex !== 'unknown' && sex !== facts.sex)
    throw new IdNumberSexDisagrees(declared.sexField, sex, facts.sex);
  if (birthYear !== null && birthYear !== facts.birthYear)
    throw new IdNumberBirthDisagrees(declared.birthField, birthYear, facts.birthYear);
  if (birthDate !== null && birthDate !== facts.birthDate)
    throw new IdNumberBirthDisagrees(declared.birthField, birthDate, facts.birthDate);
  return {
    identity: { ...identity, idNumber: facts.text },
    sex: facts.sex,
    birthYear: facts.birthYear,
    birthDate: facts.birthDate,
  };
}

function textOf(text: string | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}

function nameOf(text: string | undefined, field: string): string | null {
  if (text !== undefined && !text.trim()) throw new NameMissing(field, text);
  return textOf(text);
}

function phoneOf(text: string | undefined, field: string): string | null {
  const phone = textOf(text);
  if (phone && !/^\+?\d{7,15}$/.test(phone.normalize('NFKC').replace(/[\s()-]/g, '')))
    throw new BadPhone(field, phone);
  return phone;
}
