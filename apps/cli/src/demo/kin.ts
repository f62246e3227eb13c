import type { GenotypeMap } from '@homeward/str';
import { child } from './inheritance.js';
import type { RealPerson } from './population.js';
import { seededRandom } from './random.js';

type Stranger = Pick<RealPerson, 'population' | 'genotypes'> & { readonly sex: 'male' | 'female' };

/** A separate seed, so that the families do not change. */
const SEED = 11;

/**
 * Among persons of unknown origin one was sampled twice, the second time with an allele lost, and two are full
 * siblings. They stand in the places of three strangers: the first of a population and the next of the same.
 */
export function plantKin<P extends Stranger>(strangers: readonly P[]): P[] {
  const random = seededRandom(SEED);
  const planted = [...strangers];
  const [first, ...others] = strangers;
  const [mother, twice, record] = others.filter(({ population }) => population === first?.population);
  if (!first || !mother || !twice || !record) return planted;
  const put = (place: P, genotypes: GenotypeMap, sex = place.sex): void => {
    planted[strangers.indexOf(place)] = { ...place, genotypes, sex };
  };
  for (const place of [first, mother]) put(place, child(first.genotypes, mother.genotypes, random).genotypes);
  put(record, withoutAllele(twice.genotypes), twice.sex);
  return planted;
}

/** The first heterozygous locus shows one allele only. */
function withoutAllele(genotypes: GenotypeMap): GenotypeMap {
  const [locus, [seen]] = Object.entries(genotypes).find(([, [a, b]]) => a !== b)!;
  return { ...genotypes, [locus]: [seen, seen] };
}
