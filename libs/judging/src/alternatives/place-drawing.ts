import { knownIn } from '@homeward/platform/pure';
import type { Pedigree, PedigreePerson, Sex } from '@homeward/kinship';

/** Identifier of the candidate at another place of the pedigree. */
export const CANDIDATE_ELSEWHERE = '~elsewhere';

/**
 * A pedigree with added untyped relatives and the candidate. The missing member keeps its place, untyped;
 * parents that are not drawn yet are added when a relative needs them.
 */
export class PlaceDrawing {
  private readonly persons: Map<string, PedigreePerson>;
  private serial = 0;

  constructor(
    private readonly pedigree: Pedigree,
    private readonly missingId: string,
  ) {
    this.persons = new Map(pedigree.persons.map((person) => [person.id, person]));
  }

  get missing(): PedigreePerson {
    return knownIn(this.persons, this.missingId);
  }

  father(of = this.missingId): string {
    return this.parents(of)[0];
  }

  mother(of = this.missingId): string {
    return this.parents(of)[1];
  }

  /** An untyped, unrelated person. */
  stranger(sex: Sex): string {
    return this.put(`~added ${String(++this.serial)}`, sex, null, null);
  }

  /** An untyped brother or sister, with both parents in common. */
  siblingOf(id: string, sex: Sex): string {
    return this.put(`~added ${String(++this.serial)}`, sex, ...this.parents(id));
  }

  /** The missing member and a stranger, as father and mother of children. */
  couple(): [string, string] {
    const isMother =
      this.missing.sex === 'female' ||
      [...this.persons.values()].some(({ mother }) => mother === this.missingId);
    return isMother ? [this.stranger('male'), this.missingId] : [this.missingId, this.stranger('female')];
  }

  /** The pedigree with the candidate as a child of these two. */
  withCandidate(father: string, mother: string): Pedigree {
    this.put(CANDIDATE_ELSEWHERE, this.missing.sex, father, mother);
    return { ...this.pedigree, persons: [...this.persons.values()] };
  }

  private parents(id: string): [string, string] {
    const person = knownIn(this.persons, id);
    const father = person.father ?? this.stranger('male');
    const mother = person.mother ?? this.stranger('female');
    this.persons.set(id, { ...person, father, mother });
    return [father, mother];
  }

  private put(id: string, sex: Sex, father: string | null, mother: string | null): string {
    this.persons.set(id, { id, sex, father, mother });
    return id;
  }
}
