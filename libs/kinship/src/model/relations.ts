import { emptyRecord } from '@homeward/str';
import { PedigreeError, type Pedigree, type PedigreePerson, type Sex } from './pedigree.js';

/** Relation of a relative to the missing person; `self` is a reference item of the missing person. */
export type Relation =
  | 'father'
  | 'mother'
  | 'child'
  | 'spouse_parent_of_child'
  | 'full_sibling'
  | 'maternal_half_sibling'
  | 'paternal_half_sibling'
  | 'paternal_grandfather'
  | 'paternal_grandmother'
  | 'maternal_grandfather'
  | 'maternal_grandmother'
  | 'paternal_uncle'
  | 'paternal_aunt'
  | 'maternal_uncle'
  | 'maternal_aunt'
  | 'self';

export const RELATIONS: readonly Relation[] = [
  'father',
  'mother',
  'child',
  'spouse_parent_of_child',
  'full_sibling',
  'maternal_half_sibling',
  'paternal_half_sibling',
  'paternal_grandfather',
  'paternal_grandmother',
  'maternal_grandfather',
  'maternal_grandmother',
  'paternal_uncle',
  'paternal_aunt',
  'maternal_uncle',
  'maternal_aunt',
  'self',
];

export interface RelatedMember {
  readonly id: string;
  readonly relation: Relation;
  readonly sex?: Sex;
}

/** Places that one person at most can hold, with the sex they imply. */
const SINGULAR: Partial<Record<Relation, Sex>> = {
  father: 'male',
  mother: 'female',
  spouse_parent_of_child: 'unknown',
  paternal_grandfather: 'male',
  paternal_grandmother: 'female',
  maternal_grandfather: 'male',
  maternal_grandmother: 'female',
};

const SEX_OF: Partial<Record<Relation, Sex>> = {
  paternal_uncle: 'male',
  maternal_uncle: 'male',
  paternal_aunt: 'female',
  maternal_aunt: 'female',
};

/**
 * Draws the pedigree of a case from the declared relations, adding untyped connecting persons where needed
 * (their identifiers start with `~`). Half siblings have other parents of their own; all children of the missing
 * person share one other parent. Two members in a place that only one can hold are a `PedigreeError`.
 */
export function pedigreeFromRelations(
  members: readonly RelatedMember[],
  missing: { readonly id: string; readonly sex?: Sex },
): Pedigree {
  return new PedigreeDrawing(members, missing).draw();
}

class PedigreeDrawing {
  private readonly persons = new Map<string, PedigreePerson>();
  private readonly places = new Map<Relation, string>();
  private readonly sameAs = emptyRecord<string>();
  private readonly assumptions: string[] = [];

  constructor(
    private readonly members: readonly RelatedMember[],
    private readonly missing: { readonly id: string; readonly sex?: Sex },
  ) {}

  draw(): Pedigree {
    for (const member of this.members) this.claimPlace(member);
    const father = this.lineage('paternal');
    const mother = this.lineage('maternal');
    this.put(this.missing.id, this.missing.sex ?? 'unknown', father, mother);
    for (const member of this.members) this.drawMember(member, father, mother);
    const sameAs = Object.keys(this.sameAs).length > 0 ? { sameAs: this.sameAs } : {};
    const assumptions = this.assumptions.length > 0 ? { assumptions: this.assumptions } : {};
    return { persons: [...this.persons.values()], ...sameAs, ...assumptions };
  }

  private claimPlace(member: RelatedMember): void {
    const implied = SINGULAR[member.relation];
    if (implied === undefined) return;
    if (this.places.has(member.relation)) throw new PedigreeError('duplicate_role', member.id);
    const sex = member.sex ?? 'unknown';
    if (implied !== 'unknown' && sex !== 'unknown' && sex !== implied) {
      throw new PedigreeError('conflicting_sex', member.id);
    }
    this.places.set(member.relation, member.id);
  }

  private put(id: string, sex: Sex, father: string | null, mother: string | null): string {
    if (this.persons.has(id)) throw new PedigreeError('duplicate_person', id);
    this.persons.set(id, { id, sex, father, mother });
    return id;
  }

  /** The parent on one side, with that side's grandparents where anyone is related through them. */
  private lineage(side: 'paternal' | 'maternal'): string | null {
    const role: Relation = side === 'paternal' ? 'father' : 'mother';
    const collaterals: Relation[] = [`${side}_uncle`, `${side}_aunt`];
    const elders: Relation[] = [`${side}_grandfather`, `${side}_grandmother`];
    const throughParent: Relation[] = ['full_sibling', `${side}_half_sibling`];
    const has = (relations: readonly Relation[]): boolean =>
      this.members.some((member) => relations.includes(member.relation));
    const needsGrandparents = has([...collaterals, ...elders]);
    // A founder child has two unknown parents; one known parent needs the other drawn beside it.
    const needsParent =
      needsGrandparents || has(['father', 'mother', ...throughParent]) || this.otherSideIsDrawn(side);
    if (!needsParent) return null;
    const [grandfather, grandmother] = needsGrandparents
      ? [this.place(`${side}_grandfather`, 'male'), this.place(`${side}_grandmother`, 'female')]
      : [null, null];
    const id = this.places.get(role) ?? `~${role}`;
    return this.put(id, side === 'paternal' ? 'male' : 'female', grandfather, grandmother);
  }

  private otherSideIsDrawn(side: 'paternal' | 'maternal'): boolean {
    const prefix = side === 'paternal' ? 'maternal_' : 'paternal_';
    return this.members.some((member) => member.relation.startsWith(prefix));
  }

  private place(relation: Relation, sex: Sex): string {
    return this.put(this.places.get(relation) ?? `~${relation}`, sex, null, null);
  }

  private drawMember(member: RelatedMember, father: string | null, mother: string | null): void {
    const { id, relation } = member;
    const sex = SEX_OF[relation] ?? member.sex ?? 'unknown';
    switch (relation) {
      case 'self':
        this.sameAs[id] = this.missing.id;
        return;
      case 'full_sibling':
        this.put(id, sex, father, mother);
        return;
      case 'paternal_half_sibling':
        this.put(id, sex, father, this.put(`~mother of ${id}`, 'female', null, null));
        return;
      case 'maternal_half_sibling':
        this.put(id, sex, this.put(`~father of ${id}`, 'male', null, null), mother);
        return;
      case 'paternal_uncle':
      case 'paternal_aunt':
        this.put(id, sex, this.idOf('paternal_grandfather'), this.idOf('paternal_grandmother'));
        return;
      case 'maternal_uncle':
      case 'maternal_aunt':
        this.put(id, sex, this.idOf('maternal_grandfather'), this.idOf('maternal_grandmother'));
        return;
      case 'child':
        this.put(id, sex, ...this.parentsOfChildren());
        return;
      case 'spouse_parent_of_child':
        this.parentsOfChildren();
        return;
      case 'father':
      case 'mother':
      case 'paternal_grandfather':
      case 'paternal_grandmother':
      case 'maternal_grandfather':
      case 'maternal_grandmother':
        return;
    }
  }

  private idOf(relation: Relation): string {
    return this.places.get(relation) ?? `~${relation}`;
  }

  /** Father and mother of the missing person's children. */
  private parentsOfChildren(): [string, string] {
    const spouse = this.members.find((member) => member.relation === 'spouse_parent_of_child');
    const spouseId = spouse?.id ?? '~spouse';
    const sex = this.sexAsParent(spouse?.sex ?? 'unknown');
    if (!this.persons.has(spouseId)) this.put(spouseId, sex === 'male' ? 'female' : 'male', null, null);
    return sex === 'male' ? [this.missing.id, spouseId] : [spouseId, this.missing.id];
  }

  private sexAsParent(spouseSex: Sex): Sex {
    const known = this.missing.sex ?? 'unknown';
    if (known !== 'unknown') {
      if (spouseSex === known) throw new PedigreeError('conflicting_sex', this.missing.id);
      return known;
    }
    if (spouseSex !== 'unknown') return spouseSex === 'male' ? 'female' : 'male';
    if (!this.assumptions.includes('missing_sex_assumed_male'))
      this.assumptions.push('missing_sex_assumed_male');
    return 'male';
  }
}
