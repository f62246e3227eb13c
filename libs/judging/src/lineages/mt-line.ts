import { compareMitochondrial, type Pedigree, personOfItem } from '@homeward/kinship';
import { MT_DNA, storedMtHaplotype, type MtHaplotype } from '@homeward/str';
import type { MtLine, MtRelative } from '../evidence/evidence.js';
import type { LineRelative, OtherGenotypes } from './y-line.js';

/** The mitochondrial haplotype of a person; null when there is none. */
export function mtHaplotype(genotypes: OtherGenotypes | null): MtHaplotype | null {
  const tokens = genotypes?.[MT_DNA];
  return tokens ? storedMtHaplotype(tokens) : null;
}

/** The foremother of the maternal line, as far as the pedigree is drawn. */
function foremother(pedigree: Pedigree, id: string): string {
  const byId = new Map(pedigree.persons.map((person) => [person.id, person]));
  let top = id;
  for (let mother = byId.get(top)?.mother; mother; mother = byId.get(top)?.mother) top = mother;
  return top;
}

/**
 * Agreement of mtDNA between the candidate and every relative who has the missing member's through mothers only: whose
 * foremother is the same. A man's children have another; his own items do not. No likelihood ratio: this system holds
 * no haplotype frequencies.
 */
export function mtLineOf(
  { pedigree, missingId }: { readonly pedigree: Pedigree; readonly missingId: string },
  relatives: readonly LineRelative[],
  candidate: OtherGenotypes,
): MtLine {
  const personOf = (item: string): string => personOfItem(pedigree, item);
  const line = foremother(pedigree, missingId);
  const inLine = relatives.filter(({ id }) => foremother(pedigree, personOf(id)) === line);
  if (inLine.length === 0) return { state: 'no_relative', relatives: [] };
  const person = mtHaplotype(candidate);
  const compared = inLine.flatMap(({ id, otherGenotypes }): MtRelative[] => {
    const relative = mtHaplotype(otherGenotypes);
    return person && relative ? [{ id, ...compareMitochondrial(person, relative) }] : [];
  });
  return { state: compared.length > 0 ? 'compared' : 'not_typed', relatives: compared };
}
