import { createHash } from 'node:crypto';
import { type Pedigree, refutedPlaces, type RefutationRule, sameGenotypes } from '@homeward/kinship';
import { familyRulesOf, type KinshipPolicy } from '@homeward/policy/pure';
import type { GenotypeMap } from '@homeward/str';
import type { Family } from './family.js';

export const CONTRADICTION_KINDS = ['place', 'same_genotype'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** One thing that the typings of relatives say against their declared family. Names of loci, never alleles. */
export interface FamilyContradiction {
  readonly kind: ContradictionKind;
  /** The same while profiles, relations and drawing are: a decision holds for the evidence it was made on. */
  readonly key: string;
  /** Donors: the one whose place is refuted, or the two who have one genotype. */
  readonly members: readonly string[];
  /** log10 LR of the declared place against unrelated; null for one genotype. */
  readonly log10Lr: number | null;
  readonly lociCompared: number;
  /** Loci without a common allele where one is due; of one genotype the equal loci. */
  readonly loci: readonly string[];
}

/** What contradicts within the family, the strongest first. Nobody outside of the case is compared. */
export function familyContradictions(
  family: Family,
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
  { rules, settings }: KinshipPolicy,
): FamilyContradiction[] {
  const { parentChildBelow, parentChildMismatches, kinBelow, kinLoci } = familyRulesOf(rules);
  const rule: RefutationRule = {
    minimumMismatches: parentChildMismatches,
    refutedBelow: parentChildBelow,
    supportedFrom: 4,
    kinBelow,
    kinLoci,
  };
  const evidence = evidenceOf(family, typed);
  const keyOf = (kind: ContradictionKind, members: readonly string[]): string =>
    createHash('sha256')
      .update(JSON.stringify([kind, [...members].sort(), evidence]))
      .digest('hex');
  const same = sameGenotypes(pedigree, typed, rule).map(({ members, loci }): FamilyContradiction => {
    const kind = 'same_genotype';
    return { kind, key: keyOf(kind, members), members, log10Lr: null, lociCompared: loci.length, loci };
  });
  const places = refutedPlaces(pedigree, typed, settings, rule).map((place): FamilyContradiction => {
    const { member, log10Lr, lociCompared, inconsistentLoci: loci } = place;
    const [kind, members] = ['place' as const, [member]];
    return { kind, key: keyOf(kind, members), members, log10Lr, lociCompared, loci };
  });
  return [...same, ...places];
}

/** What a decision rests on: who is typed by which profile and declared as what, and the drawing. */
function evidenceOf(
  { members, drawn, missingKey }: Family,
  typed: Readonly<Record<string, GenotypeMap>>,
): unknown {
  const carriers = members
    .filter(({ donorId }) => typed[donorId])
    .map(({ donorId, relation, profileId }) => [donorId, relation, profileId])
    .sort(([a], [b]) => (a! < b! ? -1 : 1));
  return [missingKey, carriers, drawn?.pedigree ?? null];
}
