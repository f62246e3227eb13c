import { today } from '@homeward/rules';
import {
  Cases,
  Donors,
  RELATION_RULES,
  type CaseInput,
  type ConsentInput,
  type DeclaredRelation,
  type Donor,
  type MissingCase,
  type PersonInput,
  type RelativeInput,
  type Sex,
} from '@homeward/intake';
import type { Tx } from '@homeward/platform';
import type { Offices } from '../offices/offices.js';

/** Good for every donor, of any age. */
export const legalBasis = (): ConsentInput => ({
  kind: 'legal_basis',
  reference: '公刑[2009]625号',
  givenOn: today(),
});

export interface NewCase {
  readonly sex?: Sex;
  readonly birthDate?: string | null;
  readonly missingSince?: string;
  readonly name?: string;
  readonly urgent?: boolean;
  /** Who opens it; `technician` when not given. */
  readonly by?: string;
}

/** A case without relatives. */
export function openCase(offices: Offices, tx: Tx, wish: NewCase = {}): Promise<MissingCase> {
  const { sex = 'unknown', birthDate = null, missingSince = '2012-05-01', name, urgent = false } = wish;
  const missing: CaseInput['missing'] = {
    sex,
    missingSince,
    ...(birthDate !== null && { birthDate }),
    ...(name !== undefined && { identity: { name } }),
  };
  return offices.service(Cases).open(offices.as(tx, wish.by ?? 'technician'), { missing, urgent });
}

export interface NewRelative {
  /** What the relation implies, else unknown, when not given. */
  readonly sex?: Sex;
  readonly consent?: boolean;
  readonly name?: string;
  readonly phone?: string;
}

/** A relative of a case, registered at the point of the case; with a consent unless told otherwise. */
export async function addRelative(
  offices: Offices,
  tx: Tx,
  missingCase: Pick<MissingCase, 'id' | 'collectionPointId'>,
  relation: DeclaredRelation,
  {
    sex = RELATION_RULES[relation].sex ?? 'unknown',
    consent = true,
    name = '无名氏',
    phone,
  }: NewRelative = {},
): Promise<Donor> {
  const input: RelativeInput = {
    relation,
    sex,
    identity: { name, ...(phone !== undefined && { phone }) },
    ...(consent && { consent: legalBasis() }),
  };
  const technician = offices.technicianAt(missingCase.collectionPointId);
  return offices.service(Cases).addRelative(offices.as(tx, technician), missingCase.id, input);
}

export interface NewPerson extends Partial<Omit<PersonInput, 'consent'>> {
  readonly consent?: boolean;
  /** Who registers the person; `technician` when not given. */
  readonly by?: string;
}

/** A person of unknown origin; with a legal basis unless told otherwise. */
export async function registerPerson(offices: Offices, tx: Tx, wish: NewPerson = {}): Promise<Donor> {
  const [donor] = await registerPersons(offices, tx, [wish]);
  return donor!;
}

/** Several persons, at once where one technician registers all. In the order given. */
export async function registerPersons(
  offices: Offices,
  tx: Tx,
  wishes: readonly NewPerson[],
): Promise<Donor[]> {
  const inputs = wishes.map(({ consent = true, by = 'technician', ...facts }) => ({
    by,
    input: {
      category: 'welfare_resident' as const,
      sex: 'unknown' as const,
      ...facts,
      ...(consent && { consent: legalBasis() }),
    },
  }));
  const donors: Donor[] = [];
  for (let from = 0; from < inputs.length;) {
    const { by } = inputs[from]!;
    const until = inputs.findIndex((one, place) => place > from && one.by !== by);
    const own = inputs.slice(from, until < 0 ? undefined : until);
    const registered = await offices.service(Donors).registerPersons(
      offices.as(tx, by),
      own.map(({ input }) => input),
    );
    donors.push(...registered);
    from += own.length;
  }
  return donors;
}
