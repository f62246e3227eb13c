import type { HitSummary } from '@homeward/hits';
import type { Donor } from '@homeward/intake';
import type { Tx } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import {
  addRelative,
  answer,
  apiClient,
  openCase,
  registerPerson,
  sample,
  type Offices,
} from '@homeward/testing';
import { childOf, population } from '../matching/population.js';
import type { Scene } from './scene.js';

export interface HitWish {
  /** The person is registered in the family's district, not in another. */
  readonly sameDistrict?: boolean;
  readonly birthYear?: number;
  readonly urgent?: boolean;
  /** Relatives that are typed; father and mother unless told otherwise. */
  readonly relatives?: readonly ('father' | 'mother')[];
}

const people = population();
/** Where the child has an allele that neither parent has: one repeat more than the father's. */
const MUTATED = 'D18S51';

interface Trio {
  readonly father: GenotypeMap;
  readonly mother: GenotypeMap;
  readonly child: GenotypeMap;
}

/** Two people of the published population each, and a child of theirs with one mutation. */
const TRIOS: readonly Trio[] = people.flatMap((father, place): Trio[] => {
  const mother = people[place + 1];
  if (place % 2 !== 0 || !mother) return [];
  const child = childOf(father, mother);
  const mutated = String(Number(father[MUTATED]![0]) + 1);
  if ([...father[MUTATED]!, ...mother[MUTATED]!].includes(mutated)) return [];
  return [{ father, mother, child: { ...child, [MUTATED]: [mutated, child[MUTATED]![1]] } }];
});

/** A registered family and its child, without specimens. */
export interface Family {
  readonly caseId: string;
  /** Who is to be typed, and as what. */
  readonly typed: readonly { readonly donor: Donor; readonly genotypes: GenotypeMap }[];
}

/**
 * Registers a family and its child at their desks.
 * @param number of the family in the scene, counted from 1: no two have the same genotypes
 */
export async function registerFamily(
  offices: Offices,
  tx: Tx,
  number: number,
  wish: HitWish,
): Promise<Family> {
  const { sameDistrict = false, birthYear = 1995, urgent = false, relatives = ['father', 'mother'] } = wish;
  const genotypes = TRIOS[number - 1]!;
  const missing = { sex: 'male', missingSince: '2001-05-06', name: `走失者${number}` } as const;
  const missingCase = await openCase(offices, tx, { ...missing, urgent });
  const typed: Family['typed'][number][] = [];
  for (const relation of relatives) {
    const who = { name: `亲属${relation}${number}`, phone: `1390000${1000 + number}` };
    const donor = await addRelative(offices, tx, missingCase, relation, who);
    typed.push({ donor, genotypes: genotypes[relation] });
  }
  const person = await registerPerson(offices, tx, {
    by: sameDistrict ? 'technician' : 'technician2',
    category: 'adult_seeking_family',
    sex: 'male',
    birthYear,
    identity: { name: `寻亲者${number}` },
  });
  typed.push({ donor: person, genotypes: genotypes.child });
  return { caseId: missingCase.id, typed };
}

/** Has the blood of families collected and typed; the worker then finds their hits. */
export function sampleFamilies(offices: Offices, tx: Tx, families: readonly Family[]): Promise<void> {
  return sample(
    offices,
    tx,
    families.flatMap((family) => family.typed),
  );
}

/** The one hit of a case. */
export async function hitOfCase(scene: Scene, caseId: string): Promise<HitSummary> {
  const analyst = apiClient(await scene.as('analyst'));
  const { items } = await answer(analyst.GET('/hits', { params: { query: { caseId } } }));
  if (items.length !== 1) throw new Error(`${items.length} hits of case ${caseId}`);
  return items[0]!;
}
