import type { GenotypeMap } from '@homeward/str';
import type { Relation } from '@homeward/kinship';
import { child, type Mutation } from './inheritance.js';
import type { RealPerson } from './population.js';
import type { Random } from './random.js';

export type FamilyShape =
  | 'both_parents'
  | 'mother'
  | 'father'
  | 'mother_and_sibling'
  | 'grandparent_and_sibling';

export interface DemoRelative {
  readonly relation: Relation;
  readonly sex: 'male' | 'female';
  readonly genotypes: GenotypeMap;
  /** Mitochondrial haplotype as a laboratory writes it. */
  readonly mtDna?: string;
}

export interface DemoFamily {
  readonly shape: FamilyShape;
  readonly missingSex: 'male' | 'female';
  readonly relatives: readonly DemoRelative[];
  /** The child as it is hidden among the persons of unknown origin; `null` when it is not in the database. */
  readonly hidden: {
    readonly genotypes: GenotypeMap;
    readonly mutations: readonly Mutation[];
    readonly mtDna?: string;
  } | null;
}

export interface Scenario {
  readonly families: readonly DemoFamily[];
  /** Real people who belong to no family of the demonstration. */
  readonly strangers: readonly RealPerson[];
}

interface Plan {
  readonly shape: FamilyShape;
  readonly inDatabase: number;
  readonly elsewhere: number;
}

/** How many families of each shape, with the child in the database and without. */
const PLAN: readonly Plan[] = [
  { shape: 'both_parents', inDatabase: 10, elsewhere: 3 },
  { shape: 'mother', inDatabase: 5, elsewhere: 2 },
  { shape: 'father', inDatabase: 5, elsewhere: 1 },
  { shape: 'mother_and_sibling', inDatabase: 3, elsewhere: 0 },
  { shape: 'grandparent_and_sibling', inDatabase: 3, elsewhere: 1 },
];

/** Families whose founders are real people of one population, and children who descend from them by Mendel's rules. */
export function makeScenario(people: readonly RealPerson[], random: Random): Scenario {
  const pools = new Map<string, RealPerson[]>();
  for (const person of random.shuffle(people)) {
    const pool = pools.get(person.population);
    if (pool) pool.push(person);
    else pools.set(person.population, [person]);
  }
  const names = [...pools.keys()].sort();
  const families: DemoFamily[] = [];
  for (const plan of PLAN) {
    for (let index = 0; index < plan.inDatabase + plan.elsewhere; index += 1) {
      const pool = pools.get(names[families.length % names.length]!)!;
      families.push(family(plan.shape, index < plan.inDatabase, () => pool.pop()!.genotypes, random));
    }
  }
  return { families, strangers: random.shuffle([...pools.values()].flat()) };
}

function family(
  shape: FamilyShape,
  inDatabase: boolean,
  real: () => GenotypeMap,
  random: Random,
): DemoFamily {
  const missingSex = random.next() < 0.5 ? 'male' : 'female';
  const mother = real();
  // The father of a grandparent family descends from the typed grandfather.
  const grandfather = shape === 'grandparent_and_sibling' ? real() : null;
  const father = grandfather ? child(grandfather, real(), random).genotypes : real();
  const missing = child(father, mother, random);
  const sibling = (): DemoRelative => ({
    relation: 'full_sibling',
    sex: 'female',
    genotypes: child(father, mother, random).genotypes,
  });
  const relatives: DemoRelative[] = [];
  switch (shape) {
    case 'both_parents':
      relatives.push(
        { relation: 'father', sex: 'male', genotypes: father },
        { relation: 'mother', sex: 'female', genotypes: mother },
      );
      break;
    case 'mother':
      relatives.push({ relation: 'mother', sex: 'female', genotypes: mother });
      break;
    case 'father':
      relatives.push({ relation: 'father', sex: 'male', genotypes: father });
      break;
    case 'mother_and_sibling':
      relatives.push({ relation: 'mother', sex: 'female', genotypes: mother }, sibling());
      break;
    case 'grandparent_and_sibling':
      relatives.push({ relation: 'paternal_grandfather', sex: 'male', genotypes: grandfather! }, sibling());
      break;
  }
  return { shape, missingSex, relatives, hidden: inDatabase ? missing : null };
}
