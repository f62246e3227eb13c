import type { DeclaredRelation } from '@homeward/intake';
import type { Pedigree, Sex } from '@homeward/kinship';
import type { Bilingual } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';

/** Id of the searched member in the pedigree of a family. */
export const MISSING = 'missing';

/** A missing member of a case that has several, by key and role. */
export interface MissingMember {
  readonly key: string;
  readonly label: Bilingual;
}

/** A drawn pedigree for one search: persons by donor id, the searched member as `MISSING`, no other member missing. */
export interface DrawnFamily {
  readonly pedigree: Pedigree;
  /** Roles of the persons of the pedigree; those who were added have none. */
  readonly labels: ReadonlyMap<string, Bilingual>;
  /** The searched member; null when the case has one missing member only. */
  readonly searchedMember: MissingMember | null;
  /** Missing members whom genetics does not distinguish from the searched one: the same parents, and no child. */
  readonly alike: readonly MissingMember[];
}

/** A declared relative. `genotypes` is null unless typed, published and with consent in force. */
export interface FamilyMember {
  readonly donorId: string;
  readonly code: string;
  /** Relation to the searched member: as declared, or as drawn. */
  readonly relation: DeclaredRelation;
  readonly sex: Sex;
  readonly consented: boolean;
  readonly typed: boolean;
  readonly profileId: string | null;
  readonly genotypes: GenotypeMap | null;
  /** Loci that the search does not score, under the same condition. */
  readonly otherGenotypes: Readonly<Record<string, readonly string[]>> | null;
  readonly conflicts: readonly string[];
}

/** A case with what a search for one of its missing members needs of it. */
export interface Family {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly status: string;
  readonly searchVersion: number;
  readonly missingSex: Sex;
  readonly missingBirthDate: string | null;
  readonly missingSince: string | null;
  /** Key of the searched member. */
  readonly missingKey: string;
  readonly members: readonly FamilyMember[];
  /** Null when the pedigree follows from the relations. */
  readonly drawn: DrawnFamily | null;
  /** Keys of contradictions in spite of which a lead decided that the family is searched. */
  readonly accepted?: readonly string[];
}
