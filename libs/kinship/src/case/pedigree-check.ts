import type { GenotypeMap } from '@homeward/str';
import { evaluateCandidate } from './candidate.js';
import { itemsAt, typedLoci } from './case-locus.js';
import { isConsistent } from './consistency.js';
import { areRelated } from '../model/kin.js';
import { personOfItem, planPedigree, type Pedigree } from '../model/pedigree.js';
import type { KinshipSettings } from '../model/settings.js';

export interface InconsistentLocus {
  readonly locus: string;
  /** Members without whose typing the locus would be consistent; empty when no single one explains it. */
  readonly members: readonly string[];
}

/** Declared places are refuted and supported by the same rules as any parentage. */
export interface RefutationRule {
  /** Fewer inconsistent loci never refute; default 3. */
  readonly minimumMismatches: number;
  /** log10 LR at or below which a place is refuted; default -4. */
  readonly refutedBelow: number;
  /** log10 LR at or above which a place is supported; default 4. */
  readonly supportedFrom: number;
  /**
   * log10 LR below which the place of a member without a typed parent or child is refuted: siblings, grandparents, aunts
   * and uncles, whom no locus excludes. Default -2: by Markov's inequality at most one true family in 100 falls below.
   */
  readonly kinBelow: number;
  /** Fewest loci compared for `kinBelow`, and fewest equal loci of two members with one genotype; default 15. */
  readonly kinLoci: number;
}

export const DEFAULT_REFUTATION: RefutationRule = {
  minimumMismatches: 3,
  refutedBelow: -4,
  supportedFrom: 4,
  kinBelow: -2,
  kinLoci: 15,
};

/** Two members of a family whose typings are of one person: tubes exchanged, one person twice, or identical twins. */
export interface SameGenotype {
  readonly members: readonly [string, string];
  readonly loci: readonly string[];
}

/**
 * Pairs of members with the same genotype at every locus that both typed, `kinLoci` at least; further typings of one
 * person are no pair. Two true siblings reach 15 loci once in a million.
 */
export function sameGenotypes(
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
  { kinLoci }: Pick<RefutationRule, 'kinLoci'> = DEFAULT_REFUTATION,
): SameGenotype[] {
  const members = Object.keys(typed);
  return members.flatMap((a, place) =>
    members.slice(place + 1).flatMap((b): SameGenotype[] => {
      if (personOfItem(pedigree, a) === personOfItem(pedigree, b)) return [];
      const loci = Object.keys(typed[a]!).filter((locus) => typed[b]![locus]);
      if (loci.length < kinLoci || !loci.every((locus) => equal(typed[a]![locus]!, typed[b]![locus]!)))
        return [];
      return [{ members: [a, b], loci }];
    }),
  );
}

function equal([a, b]: readonly [string, string], [c, d]: readonly [string, string]): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

export interface DeclaredPlace {
  readonly member: string;
  /** log10 LR: the member holds the declared place against the member is unrelated to the family. */
  readonly log10Lr: number;
  readonly lociCompared: number;
  readonly mismatches: number;
  readonly inconsistentLoci: readonly string[];
  readonly verdict: 'supported' | 'refuted' | 'open';
}

/**
 * The loci that contradict a pedigree without mutation, and the members whose typing each contradiction hangs on: the
 * locus becomes consistent when that typing is ignored.
 */
export function inconsistentLoci(
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
): InconsistentLocus[] {
  return typedLoci(typed).flatMap((locus) => {
    const items = itemsAt(pedigree, typed, locus);
    if (isConsistent(pedigree, items)) return [];
    const without = (item: (typeof items)[number]) => items.filter((other) => other !== item);
    const members = items.filter((item) => isConsistent(pedigree, without(item))).map(({ item }) => item);
    return [{ locus, members }];
  });
}

/**
 * Members whose typing refutes the place they are declared to have in the family, the worst first. Beside a typed
 * parent or child: at least `minimumMismatches` loci contradict the pedigree, and the LR of the place is at or below
 * `refutedBelow`. Beside other relatives only: the LR is below `kinBelow` at `kinLoci` loci or more. Of a family of
 * parents and children that agrees with itself nothing but its consistency is computed.
 */
export function refutedPlaces(
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
  settings: KinshipSettings,
  rule: RefutationRule = DEFAULT_REFUTATION,
): DeclaredPlace[] {
  if (Object.keys(typed).length < 2) return [];
  const contradicting = typedLoci(typed).filter(
    (locus) => !isConsistent(pedigree, itemsAt(pedigree, typed, locus)),
  );
  const loose = Object.keys(typed).some((item) => bondOf(pedigree, typed, item) === 'kin');
  if (contradicting.length < rule.minimumMismatches && !loose) return [];
  return declaredPlaces(pedigree, typed, settings, rule).filter(({ verdict }) => verdict === 'refuted');
}

/**
 * A wrong member makes the right ones look wrong too. So the worst refuted place is settled first, its typing is
 * set aside, and the others are judged without it.
 */
function declaredPlaces(
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
  settings: KinshipSettings,
  rule: RefutationRule,
): DeclaredPlace[] {
  const { index } = planPedigree(pedigree);
  const refuted: DeclaredPlace[] = [];
  let remaining = { ...typed };
  for (;;) {
    const members = Object.keys(remaining).filter((item) => index.has(personOfItem(pedigree, item)));
    if (members.length < 2) return refuted;
    const current = remaining;
    const places = members.map((member) => declaredPlace(pedigree, current, member, settings, rule));
    const worst = places
      .filter(({ verdict }) => verdict === 'refuted')
      .reduce<DeclaredPlace | null>(
        (low, place) => (low && low.log10Lr <= place.log10Lr ? low : place),
        null,
      );
    if (!worst) return [...refuted, ...places];
    refuted.push(worst);
    remaining = Object.fromEntries(Object.entries(remaining).filter(([item]) => item !== worst.member));
  }
}

/** How a typed member is bound to the other typed ones: through a parent or child, through other kin, or not at all. */
function bondOf(
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
  item: string,
): 'parent_child' | 'kin' | 'none' {
  const { index, father, mother } = planPedigree(pedigree);
  const own = personOfItem(pedigree, item);
  const at = index.get(own);
  if (at === undefined) return 'none';
  const others = Object.keys(typed)
    .map((other) => personOfItem(pedigree, other))
    .filter((other) => other !== own && index.has(other));
  const isParent = (parent: number, child: number) => father[child] === parent || mother[child] === parent;
  if (others.some((other) => isParent(at, index.get(other)!) || isParent(index.get(other)!, at)))
    return 'parent_child';
  return others.some((other) => areRelated(pedigree, own, other)) ? 'kin' : 'none';
}

function declaredPlace(
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
  member: string,
  settings: KinshipSettings,
  rule: RefutationRule,
): DeclaredPlace {
  const { [member]: candidate = {}, ...others } = typed;
  const result = evaluateCandidate({
    pedigree,
    missingId: personOfItem(pedigree, member),
    typed: others,
    candidate,
    settings,
  });
  const bond = bondOf(pedigree, typed, member);
  const refuted =
    bond === 'kin'
      ? result.log10Lr < rule.kinBelow && result.lociCompared >= rule.kinLoci
      : result.log10Lr <= rule.refutedBelow && result.mismatches >= rule.minimumMismatches;
  const supported = result.log10Lr >= rule.supportedFrom && result.mismatches < rule.minimumMismatches;
  return {
    member,
    log10Lr: result.log10Lr,
    lociCompared: result.lociCompared,
    mismatches: result.mismatches,
    inconsistentLoci: result.perLocus.filter(({ consistent }) => !consistent).map(({ locus }) => locus),
    verdict: refuted ? 'refuted' : supported ? 'supported' : 'open',
  };
}
