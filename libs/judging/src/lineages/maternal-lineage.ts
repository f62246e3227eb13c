import { compareMitochondrial, type Pedigree, personOfItem } from '@homeward/kinship';
import { MT_DNA, storedMtHaplotype, type MtHaplotype } from '@homeward/str';
import type { MaternalLineage, MtRelative } from '../evidence/evidence.js';
import type { LineageRelative, OtherGenotypes } from './paternal-lineage.js';

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
export function maternalLineage(
  { pedigree, missingId }: { readonly pedigree: Pedigree; readonly missingId: string },
  relatives: readonly LineageRelative[],
  candidate: OtherGenotypes,
): MaternalLineage {
  const personOf = (item: string): string => personOfItem(pedigree, item);
  const foundress = foremother(pedigree, missingId);
  const ofLineage = relatives.filter(({ id }) => foremother(pedigree, personOf(id)) === foundress);
  if (ofLineage.length === 0) return { state: 'no_relative', relatives: [] };
  const person = mtHaplotype(candidate);
  const compared = ofLineage.flatMap(({ id, otherGenotypes }): MtRelative[] => {
    const relative = mtHaplotype(otherGenotypes);
    return person && relative ? [{ id, ...compareMitochondrial(person, relative) }] : [];
  });
  return { state: compared.length > 0 ? 'compared' : 'not_typed', relatives: compared };
}
