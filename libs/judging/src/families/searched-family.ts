import type { DeclaredRelation } from '@homeward/intake';
import {
  areRelated,
  caseTables,
  linkedLociOf,
  lociWithoutTable,
  PedigreeError,
  pedigreeFromRelations,
  pedigreeProblem,
  scoreDistribution,
  type CaseTables,
  type NoTableReason,
  type Pedigree,
  type Relation,
  type ScoreDistribution,
  personOfItem,
} from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';
import type { KinshipPolicy } from '@homeward/policy';
import { type FamilyContradiction, familyContradictions } from './family-contradictions.js';
import { MISSING, type Family, type FamilyMember } from './family.js';

export { MISSING };

export type NotSearchableCode =
  | 'no_relative'
  | 'no_typed_relative'
  | 'no_consent'
  /** A relative without a place: neither the relation nor a drawing gives one. */
  | 'relative_not_placed'
  | 'relation_not_informative'
  | 'too_few_loci'
  | 'pedigree_contradiction'
  /** Under a policy without mutations the typings of the relatives contradict the declared family. */
  | 'family_contradicts_itself'
  /** The typing of a relative refutes the place he or she is declared to have. */
  | 'declared_relation_refuted'
  /** So many loops, or under theta so many untyped founders, that too few loci can be computed. */
  | 'pedigree_too_complex';

/** A family as it is searched under one policy: pedigree, typed relatives and LR tables of the missing member. */
export class SearchedFamily {
  /**
   * Genotypes of the compared relatives by donor id; members typed for Y-STR or mtDNA alone are left out. Without the
   * loci for which no table can be made: scan and recomputation compare the same loci.
   */
  readonly typed: Readonly<Record<string, GenotypeMap>>;
  readonly without: ReadonlyMap<string, NoTableReason>;
  private made: CaseTables | null = null;
  private readonly distributions = new Map<string, ScoreDistribution>();

  constructor(
    readonly family: Family,
    readonly policy: KinshipPolicy,
    readonly pedigree: Pedigree,
    readonly relatives: readonly FamilyMember[],
  ) {
    const typed = typedOf(relatives);
    this.without = lociWithoutTable({ pedigree, missingId: MISSING, typed, settings: policy.settings });
    this.typed = withoutLoci(typed, this.without);
  }

  /** Made at the first use: it takes milliseconds, and screened families do not need it. */
  get tables(): CaseTables {
    const { pedigree, typed, policy } = this;
    return (this.made ??= caseTables({ pedigree, missingId: MISSING, typed, settings: policy.settings }));
  }

  /** Distribution of the score of a candidate who is typed at these loci: a twentieth of a second, once. */
  distributionOf(loci: readonly string[]): ScoreDistribution {
    const key = [...loci].sort().join('|');
    let made = this.distributions.get(key);
    if (!made) this.distributions.set(key, (made = scoreDistribution(this.tables, undefined, loci)));
    return made;
  }
}

/** Why a family is not searched; `members` where typings of relatives are the reason. */
export interface NotSearchable {
  readonly ok: false;
  readonly code: NotSearchableCode;
  /** Donors, the strongest contradiction first. */
  readonly members?: readonly string[];
  /** What the members contradict, each on its evidence. */
  readonly contradictions?: readonly FamilyContradiction[];
}

export type SearchedFamilyResult = { readonly ok: true; readonly searched: SearchedFamily } | NotSearchable;

/** The searched family under a policy, or why it cannot be searched. */
export function searchedFamilyOf(family: Family, policy: KinshipPolicy): SearchedFamilyResult {
  const { members, drawn } = family;
  const typedMembers = members.filter((member) => member.typed);
  const usable = members.filter((member) => member.genotypes !== null);
  if (members.length === 0) return { ok: false, code: 'no_relative' };
  if (typedMembers.length === 0) return { ok: false, code: 'no_typed_relative' };
  if (usable.length === 0)
    return {
      ok: false,
      code: drawn && typedMembers.some(isConsented) ? 'relative_not_placed' : 'no_consent',
    };
  // A spouse alone says nothing about the missing person; with a child of both it does.
  const counted = usable.filter(isTyped);
  if (counted.length > 0 && counted.every((member) => member.relation === 'spouse_parent_of_child'))
    return { ok: false, code: 'relation_not_informative' };
  if (!drawn && members.some((member) => member.relation === 'other_relative'))
    return { ok: false, code: 'relative_not_placed' };
  const pedigree = pedigreeOf(family);
  if (!pedigree) return { ok: false, code: 'pedigree_contradiction' };
  const { minSharedLoci } = policy.rules;
  if (lociWithFrequencies(usable, policy).length < minSharedLoci) return { ok: false, code: 'too_few_loci' };
  const searched = new SearchedFamily(family, policy, pedigree, usable);
  const left = lociWithFrequencies(usable, policy).filter((locus) => !searched.without.has(locus));
  if (left.length < minSharedLoci) return { ok: false, code: codeWithoutTables(searched.without) };
  const result: SearchedFamilyResult = drawn ? searchableDrawing(searched) : { ok: true, searched };
  return result.ok ? refusedIfRefuted(result, typedOf(usable)) : result;
}

/** Refuses a family whose typings contradict a declared relation: such a search finds no one. */
function refusedIfRefuted(
  result: SearchedFamilyResult & { ok: true },
  typed: Readonly<Record<string, GenotypeMap>>,
): SearchedFamilyResult {
  const { family, pedigree, policy } = result.searched;
  const contradictions = familyContradictions(family, pedigree, typed, policy).filter(
    ({ key }) => !family.accepted?.includes(key),
  );
  if (contradictions.length === 0) return result;
  const members = [...new Set(contradictions.flatMap((one) => one.members))];
  return { ok: false, code: 'declared_relation_refuted', members, contradictions };
}

/** Genotypes of the relatives that count, by donor. */
function typedOf(relatives: readonly FamilyMember[]): Readonly<Record<string, GenotypeMap>> {
  return Object.fromEntries(relatives.filter(isTyped).map((member) => [member.donorId, member.genotypes!]));
}

/** Typed at a locus of the comparison. */
const isTyped = ({ genotypes }: FamilyMember): boolean => Object.keys(genotypes ?? {}).length > 0;
const isConsented = (member: FamilyMember): boolean => member.consented;

/** Checks what only drawings can have: relatives by marriage alone, and too many loops. */
function searchableDrawing(searched: SearchedFamily): SearchedFamilyResult {
  const { pedigree, relatives, policy } = searched;
  const person = ({ donorId }: FamilyMember): string => personOfItem(pedigree, donorId);
  if (!relatives.some((member) => isTyped(member) && areRelated(pedigree, MISSING, person(member))))
    return { ok: false, code: 'relation_not_informative' };
  if (searched.tables.loci.length < policy.rules.minSharedLoci)
    return { ok: false, code: 'pedigree_too_complex' };
  return { ok: true, searched };
}

/** Loci typed in any of these that can be compared at all. */
function lociWithFrequencies(members: readonly FamilyMember[], { settings }: KinshipPolicy): string[] {
  const loci = [...new Set(members.flatMap((member) => Object.keys(member.genotypes!)))];
  const linked = linkedLociOf(settings, loci);
  return loci.filter((locus) => settings.frequencies.loci.has(locus) && !linked.has(locus));
}

/** The code of a family whose loci have too few tables. */
function codeWithoutTables(without: SearchedFamily['without']): NotSearchableCode {
  const contradict = [...without.values()].filter((reason) => reason === 'family_inconsistent');
  return contradict.length * 2 > without.size ? 'family_contradicts_itself' : 'pedigree_too_complex';
}

function withoutLoci(
  typed: Readonly<Record<string, GenotypeMap>>,
  loci: ReadonlyMap<string, unknown>,
): Readonly<Record<string, GenotypeMap>> {
  if (loci.size === 0) return typed;
  const kept = (genotypes: GenotypeMap): GenotypeMap =>
    Object.fromEntries(Object.entries(genotypes).filter(([locus]) => !loci.has(locus)));
  return Object.fromEntries(Object.entries(typed).map(([item, genotypes]) => [item, kept(genotypes)]));
}

function pedigreeOf(family: Family): Pedigree | null {
  if (family.drawn) return pedigreeProblem(family.drawn.pedigree) ? null : family.drawn.pedigree;
  try {
    return pedigreeFromRelations(
      family.members.map(({ donorId, relation, sex }) => ({
        id: donorId,
        relation: relation as Relation,
        sex,
      })),
      { id: MISSING, sex: family.missingSex },
    );
  } catch (error) {
    if (error instanceof PedigreeError) return null;
    throw error;
  }
}

/** The type of a family by the relations of its typed relatives, such as `trio` or `mother_duo`. */
export function familyType(relations: readonly DeclaredRelation[]): string {
  const has = (relation: Relation): boolean => relations.includes(relation);
  const only = (...allowed: DeclaredRelation[]): boolean =>
    relations.every((relation) => allowed.includes(relation));
  if (only('self')) return 'self';
  if (has('father') && has('mother')) return 'trio';
  if (relations.length === 1 && has('father')) return 'father_duo';
  if (relations.length === 1 && has('mother')) return 'mother_duo';
  if (relations.length === 1 && has('child')) return 'child_duo';
  if (only('full_sibling', 'maternal_half_sibling', 'paternal_half_sibling')) return 'siblings';
  if (only('paternal_grandfather', 'paternal_grandmother', 'maternal_grandfather', 'maternal_grandmother'))
    return 'grandparents';
  return 'extended';
}

/** Fewest shared loci of a hit that can be decided on: an item of the person's own needs the fewest. */
export function lociForDecision(type: string, rules: KinshipPolicy['rules']): number {
  if (type === 'self') return rules.minSharedLoci;
  return type.endsWith('_duo') ? rules.minSharedLociDuo : rules.minSharedLociTrio;
}
