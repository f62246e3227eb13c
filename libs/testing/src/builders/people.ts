import type { DeclaredRelation, Donor, MissingCase } from '@homeward/intake';
import type { Tx } from '@homeward/platform';
import type { Offices } from '../offices/offices.js';
import {
  addRelative,
  openCase,
  registerPersons,
  type NewCase,
  type NewPerson,
  type NewRelative,
} from './registration.js';
import { collect, deliver, type Sampled } from './specimens.js';
import { typeSpecimens, type TypedGenotypes } from './typings.js';

/** Blood of registered donors, collected, delivered and typed. */
export async function sample(
  offices: Offices,
  tx: Tx,
  typed: readonly { readonly donor: Sampled; readonly genotypes: TypedGenotypes }[],
): Promise<void> {
  if (typed.length === 0) return;
  const specimens = await collect(
    offices,
    tx,
    typed.map(({ donor }) => donor),
  );
  await deliver(offices, tx, specimens);
  await typeSpecimens(
    offices,
    tx,
    typed.map(({ genotypes }, place) => ({ specimen: specimens[place]!, genotypes })),
  );
}

/** Persons of unknown origin, typed. In the order given. */
export async function persons(
  offices: Offices,
  tx: Tx,
  wishes: readonly (NewPerson & { readonly genotypes: TypedGenotypes })[],
): Promise<Donor[]> {
  const asked = wishes.map(({ genotypes, ...wish }) => ({ genotypes, wish }));
  const donors = await registerPersons(
    offices,
    tx,
    asked.map(({ wish }) => wish),
  );
  await sample(
    offices,
    tx,
    asked.map(({ genotypes }, place) => ({ donor: donors[place]!, genotypes })),
  );
  return donors;
}

/** A person of unknown origin, typed. */
export async function person(
  offices: Offices,
  tx: Tx,
  genotypes: TypedGenotypes,
  wish: NewPerson = {},
): Promise<Donor> {
  const [donor] = await persons(offices, tx, [{ ...wish, genotypes }]);
  return donor!;
}

/** A typed relative of a case. */
export async function relative(
  offices: Offices,
  tx: Tx,
  missingCase: Pick<MissingCase, 'id' | 'collectionPointId'>,
  relation: DeclaredRelation,
  genotypes: TypedGenotypes,
  wish: NewRelative = {},
): Promise<Donor> {
  const donor = await addRelative(offices, tx, missingCase, relation, wish);
  await sample(offices, tx, [{ donor, genotypes }]);
  return donor;
}

export type Relatives = Readonly<Partial<Record<DeclaredRelation, TypedGenotypes>>>;

export interface Family {
  readonly missingCase: MissingCase;
  /** By relation. */
  readonly relatives: Readonly<Record<string, Donor>>;
}

/** A case and its typed relatives: `family(offices, tx, { mother, father })`. */
export async function family(
  offices: Offices,
  tx: Tx,
  genotypes: Relatives,
  wish: NewCase = {},
): Promise<Family> {
  const missingCase = await openCase(offices, tx, wish);
  const relatives: Record<string, Donor> = {};
  for (const relation of Object.keys(genotypes) as DeclaredRelation[])
    relatives[relation] = await addRelative(offices, tx, missingCase, relation);
  await sample(
    offices,
    tx,
    Object.entries(relatives).map(([relation, donor]) => ({
      donor,
      genotypes: genotypes[relation as DeclaredRelation]!,
    })),
  );
  return { missingCase, relatives };
}
