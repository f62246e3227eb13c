import { orderedGenotype } from '@homeward/str';
import type { EvidenceLocus, PedigreePerson } from '../api/schema';

/** Both alleles of a locus. */
export type AllelePair = EvidenceLocus['person'];

/** Which parent an allele of the person came from; `shared` where relatives of both sides have it. */
export type AlleleMark = 'paternal' | 'maternal' | 'shared' | 'none';
/** By which parent of the missing person someone is kin; `both` for full siblings and descendants. */
export type KinSide = 'father' | 'mother' | 'both';

/** The side of each blood relative of the missing person; relatives by marriage have none. */
export function kinSides(persons: readonly PedigreePerson[], missingId: string): Map<string, KinSide> {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const lineages = new Map<string, ReadonlySet<string>>();
  /** Someone with all ancestors; the seen ones end a circle. */
  const withAncestors = (id: string, seen: readonly string[] = []): ReadonlySet<string> => {
    const known = lineages.get(id);
    if (known) return known;
    const { father = null, mother = null } = byId.get(id) ?? {};
    const lineage = new Set([id]);
    for (const parent of [father, mother])
      if (parent !== null && !seen.includes(parent))
        for (const ancestor of withAncestors(parent, [...seen, id])) lineage.add(ancestor);
    lineages.set(id, lineage);
    return lineage;
  };
  const kin = (id: string, parent: string | null): boolean =>
    parent !== null && [...withAncestors(id)].some((ancestor) => withAncestors(parent).has(ancestor));
  const { father = null, mother = null } = byId.get(missingId) ?? {};
  const sides = new Map<string, KinSide>();
  for (const { id } of persons) {
    if (id === missingId) continue;
    const descends = withAncestors(id).has(missingId);
    const byFather = descends || kin(id, father);
    const byMother = descends || kin(id, mother);
    if (byFather || byMother) sides.set(id, byFather && byMother ? 'both' : byFather ? 'father' : 'mother');
  }
  return sides;
}

export interface MarkedLocus {
  /** Of the person's two alleles, in the order of `orderedGenotype`. */
  readonly person: readonly [AlleleMark, AlleleMark];
  /** Of an allele of a relative: the mark that the same allele of the person has, if this relative can have given it. */
  relative(id: string, allele: string): AlleleMark;
}

/**
 * Where the person's alleles came from, as far as the relatives show it. A typed parent outweighs the kin of that
 * side. Where both ways round fit equally well nothing is claimed: the alleles are `shared`.
 * @param parents ids of the missing person's parents; null where the pedigree has none
 */
export function markAlleles(
  locus: Pick<EvidenceLocus, 'person' | 'relatives'>,
  sides: ReadonlyMap<string, KinSide>,
  parents: { readonly father: string | null; readonly mother: string | null },
): MarkedLocus {
  const ofSide = (side: KinSide, parent: string | null): ReadonlySet<string> => {
    const own = parent === null ? undefined : locus.relatives[parent];
    if (own) return new Set(own);
    const all = Object.entries(locus.relatives).filter(([id]) => sides.get(id) === side);
    return new Set(all.flatMap(([, alleles]) => alleles));
  };
  const paternal = ofSide('father', parents.father);
  const maternal = ofSide('mother', parents.mother);
  const either = ofSide('both', null);
  const pair = orderedGenotype(locus.person);
  const fits = ([p, m]: Readonly<AllelePair>): number => Number(paternal.has(p)) + Number(maternal.has(m));
  const [there, back] = [fits(pair), fits([pair[1], pair[0]])];
  const shared = (allele: string): AlleleMark =>
    paternal.has(allele) || maternal.has(allele) || either.has(allele) ? 'shared' : 'none';
  const from = (allele: string, side: 'paternal' | 'maternal'): AlleleMark =>
    (side === 'paternal' ? paternal : maternal).has(allele) ? side : either.has(allele) ? 'shared' : 'none';
  const person: [AlleleMark, AlleleMark] =
    pair[0] !== pair[1] && there === back
      ? [shared(pair[0]), shared(pair[1])]
      : there >= back
        ? [from(pair[0], 'paternal'), from(pair[1], 'maternal')]
        : [from(pair[0], 'maternal'), from(pair[1], 'paternal')];
  return {
    person,
    relative(id, allele) {
      const side = sides.get(id);
      const other = side === 'father' ? 'maternal' : side === 'mother' ? 'paternal' : null;
      const marks = person.filter((mark, at) => pair[at] === allele && mark !== 'none' && mark !== other);
      return side === undefined ? 'none' : (marks[0] ?? 'none');
    },
  };
}
