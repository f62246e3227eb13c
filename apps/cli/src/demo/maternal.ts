import type { Relation } from '@homeward/kinship';
import { seededRandom, type Random } from './random.js';
import type { DemoFamily } from './scenario.js';

/** A separate seed, so that the families do not change. */
const SEED = 13;
/** Of the families with a typed relative of the maternal line so many have their mtDNA sequenced. */
const ONE_IN = 2;

const RANGES = '16024-16365 73-340';
/** Common differences; the combinations are invented. */
const CONTROL_REGION = ['16093C', '16126C', '16129A', '16189C', '16223T', '16304C', '16311C', '16362C'];
const SECOND_REGION = ['73G', '146C', '150T', '152C', '195C', '199C', '204C'];
/** Present in almost all haplotypes. */
const EVERYBODY = ['263G', '315.1C'];
const LONGER_STRETCH = '309.1C';
const NEW_MUTATION = '16274A';

const MATERNAL: ReadonlySet<Relation> = new Set(['mother', 'full_sibling']);

/**
 * The families with invented mitochondrial haplotypes, handed down from the mother: in every third of them the missing
 * child shows another length of the C-stretch, in every fourth a new mutation.
 */
export function withHaplotypes(families: readonly DemoFamily[]): DemoFamily[] {
  const random = seededRandom(SEED);
  let typed = 0;
  let met = 0;
  return families.map((family) => {
    if (!family.relatives.some(({ relation }) => MATERNAL.has(relation)) || ++met % ONE_IN === 0)
      return family;
    typed += 1;
    const mother = inventHaplotype(random);
    const relatives = family.relatives.map((relative) =>
      MATERNAL.has(relative.relation) ? { ...relative, mtDna: written(mother) } : relative,
    );
    const own = [
      ...mother,
      ...(typed % 3 === 0 ? [LONGER_STRETCH] : []),
      ...(typed % 4 === 0 ? [NEW_MUTATION] : []),
    ];
    return { ...family, relatives, hidden: family.hidden && { ...family.hidden, mtDna: written(own) } };
  });
}

function inventHaplotype(random: Random): string[] {
  const some = (variants: readonly string[], count: number): string[] =>
    random.shuffle(variants).slice(0, count);
  return [...some(CONTROL_REGION, 3), ...some(SECOND_REGION, 2), ...EVERYBODY];
}

function written(variants: readonly string[]): string {
  return `${RANGES}: ${variants.join(' ')}`;
}
