import type { HitSummary } from '@homeward/hits';
import type { GenotypeMap } from '@homeward/str';
import { answer, apiClient, legalBasis, sample } from '@homeward/testing';
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

/**
 * Registers a family and its child over HTTP, and has their blood collected and typed.
 * @param number of the family in the scene, counted from 1: no two have the same genotypes
 * @returns the id of the case; the worker finds the hit
 */
export async function registerTrio(scene: Scene, number: number, wish: HitWish): Promise<string> {
  const { sameDistrict = false, birthYear = 1995, urgent = false, relatives = ['father', 'mother'] } = wish;
  const genotypes = TRIOS[number - 1]!;
  const technician = apiClient(await scene.as('technician'));
  const elsewhere = sameDistrict ? technician : apiClient(await scene.as('technician2'));
  const missing = { sex: 'male', missingSince: '2001-05-06', identity: { name: `走失者${number}` } } as const;
  const missingCase = await answer(technician.POST('/cases', { body: { missing, urgent } }));
  const typed: { donor: { id: string; collectionPointId: string }; genotypes: GenotypeMap }[] = [];
  for (const relation of relatives) {
    const body = {
      relation,
      sex: relation === 'father' ? 'male' : 'female',
      identity: { name: `亲属${relation}${number}`, phone: `1390000${1000 + number}` },
      consent: legalBasis(),
    } as const;
    const path = { id: missingCase.id };
    const donor = await answer(technician.POST('/cases/{id}/relatives', { params: { path }, body }));
    typed.push({ donor, genotypes: genotypes[relation] });
  }
  const person = await answer(
    elsewhere.POST('/persons', {
      body: {
        category: 'adult_seeking_family',
        sex: 'male',
        birthYear,
        identity: { name: `寻亲者${number}` },
        consent: legalBasis(),
      },
    }),
  );
  typed.push({ donor: person, genotypes: genotypes.child });
  await scene.offices.run((tx) => sample(scene.offices, tx, typed));
  return missingCase.id;
}

/** The one hit of a case. */
export async function hitOfCase(scene: Scene, caseId: string): Promise<HitSummary> {
  const analyst = apiClient(await scene.as('analyst'));
  const { items } = await answer(analyst.GET('/hits', { params: { query: { caseId } } }));
  if (items.length !== 1) throw new Error(`${items.length} hits of case ${caseId}`);
  return items[0]!;
}
