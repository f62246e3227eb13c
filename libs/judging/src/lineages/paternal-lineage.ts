import { compareYHaplotypes, type Pedigree, type YHaplotype, personOfItem } from '@homeward/kinship';
import type { PaternalLineage, YRelative, YVerdict } from '../evidence/evidence.js';

/** Genotypes beside the autosomal ones: locus name to alleles as called. */
export type OtherGenotypes = Readonly<Record<string, readonly string[]>>;

/** With so many differing loci the paternal lineages count as different: 1 or 2 are common between father and son. */
export const DIFFERENT_LINEAGES = 3;

/** Names of Y-STR loci; without insertions and deletions (Yindel) and the sex marker. */
const Y_LOCUS = /^(DY[SF]\d|YGATA)/i;

/** Y-STR alleles of a person; empty for a woman, and for a man not typed for them. */
export function yHaplotype(genotypes: OtherGenotypes | null): YHaplotype {
  return Object.fromEntries(
    Object.entries(genotypes ?? {}).filter(([locus, alleles]) => Y_LOCUS.test(locus) && alleles.length > 0),
  );
}

/** The forefather of the male line, as far as the pedigree is drawn. */
function forefather(pedigree: Pedigree, id: string): string {
  const byId = new Map(pedigree.persons.map((person) => [person.id, person]));
  let top = id;
  for (let father = byId.get(top)?.father; father; father = byId.get(top)?.father) top = father;
  return top;
}

/** A typed relative, or an item of one. */
export interface LineageRelative {
  readonly id: string;
  readonly otherGenotypes: OtherGenotypes | null;
}

/**
 * Agreement of Y-STR between the candidate and every relative of the missing member's male line who can be compared.
 * No likelihood ratio: this system holds no haplotype frequencies.
 */
export function paternalLineage(
  { pedigree, missingId }: { readonly pedigree: Pedigree; readonly missingId: string },
  relatives: readonly LineageRelative[],
  candidate: OtherGenotypes,
): PaternalLineage {
  const sexOf = new Map(pedigree.persons.map(({ id, sex }) => [id, sex]));
  const personOf = (item: string): string => personOfItem(pedigree, item);
  const line = forefather(pedigree, missingId);
  const inLine = relatives.filter(
    ({ id }) => sexOf.get(personOf(id)) !== 'female' && forefather(pedigree, personOf(id)) === line,
  );
  if (sexOf.get(missingId) === 'female' || inLine.length === 0)
    return { state: 'no_relative', relatives: [] };
  const person = yHaplotype(candidate);
  const compared = inLine.flatMap(({ id, otherGenotypes }): YRelative[] => {
    const { lociCompared, differences, totalSteps } = compareYHaplotypes(person, yHaplotype(otherGenotypes));
    if (lociCompared === 0) return [];
    return [{ id, lociCompared, differences, totalSteps, verdict: verdictOf(differences.length) }];
  });
  return { state: compared.length > 0 ? 'compared' : 'not_typed', relatives: compared };
}

function verdictOf(differences: number): YVerdict {
  if (differences === 0) return 'agrees';
  return differences < DIFFERENT_LINEAGES ? 'few_differences' : 'differs';
}
