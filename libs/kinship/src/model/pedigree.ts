export type Sex = 'male' | 'female' | 'unknown';

export interface PedigreePerson {
  readonly id: string;
  readonly sex: Sex;
  /** Null for a founder's unknown parent. */
  readonly father: string | null;
  readonly mother: string | null;
}

export interface Pedigree {
  readonly persons: readonly PedigreePerson[];
  /** Further typings of a person under an identifier of their own (reference items): item id to person id. */
  readonly sameAs?: Readonly<Record<string, string>>;
  /** What was assumed to draw the pedigree, as codes (for example `missing_sex_assumed_male`). */
  readonly assumptions?: readonly string[];
}

export type PedigreeProblemCode =
  | 'duplicate_person'
  | 'unknown_parent'
  | 'father_not_male'
  | 'mother_not_female'
  /** One person is both parents of another. */
  | 'parents_are_one'
  | 'own_ancestor'
  | 'unknown_person';

export interface PedigreeProblem {
  readonly code: PedigreeProblemCode;
  readonly person: string;
}

export class PedigreeError extends Error {
  constructor(
    readonly code: PedigreeProblemCode | 'duplicate_role' | 'conflicting_sex',
    readonly person: string,
  ) {
    super(`pedigree: ${code} (${person})`);
    this.name = 'PedigreeError';
  }
}

/** The person of a typing: itself, or whom it is a further typing of. Any text may be an identifier. */
export function personOfItem({ sameAs }: Pick<Pedigree, 'sameAs'>, item: string): string {
  return sameAs && Object.hasOwn(sameAs, item) ? (sameAs[item] ?? item) : item;
}

/** A pedigree with persons as indices, parents before children. Index -1 stands for an unknown parent. */
export interface PedigreePlan {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly father: Int32Array;
  readonly mother: Int32Array;
  readonly sex: readonly Sex[];
}

/** The first thing wrong with a pedigree, or null. */
export function pedigreeProblem(pedigree: Pedigree): PedigreeProblem | null {
  const byId = new Map<string, PedigreePerson>();
  for (const person of pedigree.persons) {
    if (byId.has(person.id)) return { code: 'duplicate_person', person: person.id };
    byId.set(person.id, person);
  }
  for (const { id, father, mother } of pedigree.persons) {
    for (const parent of [father, mother]) {
      if (parent !== null && !byId.has(parent)) return { code: 'unknown_parent', person: id };
    }
    if (father !== null && father === mother) return { code: 'parents_are_one', person: id };
    if (father !== null && byId.get(father)?.sex === 'female')
      return { code: 'father_not_male', person: father };
    if (mother !== null && byId.get(mother)?.sex === 'male')
      return { code: 'mother_not_female', person: mother };
  }
  const ordered = parentsFirst(pedigree.persons);
  if (ordered.length === pedigree.persons.length) return null;
  const placed = new Set(ordered.map((person) => person.id));
  const person = pedigree.persons.find(({ id }) => !placed.has(id));
  return { code: 'own_ancestor', person: person?.id ?? '' };
}

const plans = new WeakMap<Pedigree, PedigreePlan>();

/** Compiles a pedigree once; a malformed one is a programmer error (`pedigreeProblem` tells beforehand). */
export function planPedigree(pedigree: Pedigree): PedigreePlan {
  const known = plans.get(pedigree);
  if (known !== undefined) return known;
  const problem = pedigreeProblem(pedigree);
  if (problem !== null) throw new PedigreeError(problem.code, problem.person);
  const persons = parentsFirst(pedigree.persons);
  const index = new Map(persons.map(({ id }, i) => [id, i]));
  const indexOf = (id: string | null): number => (id === null ? -1 : (index.get(id) ?? -1));
  const plan: PedigreePlan = {
    ids: persons.map(({ id }) => id),
    index,
    father: Int32Array.from(persons, ({ father }) => indexOf(father)),
    mother: Int32Array.from(persons, ({ mother }) => indexOf(mother)),
    sex: persons.map(({ sex }) => sex),
  };
  plans.set(pedigree, plan);
  return plan;
}

/** Persons sorted so that parents precede children; persons in or below a cycle are left out. */
function parentsFirst(persons: readonly PedigreePerson[]): PedigreePerson[] {
  const placed = new Set<string>();
  const ordered: PedigreePerson[] = [];
  let waiting = [...persons];
  for (;;) {
    const ready = waiting.filter(
      ({ father, mother }) =>
        (father === null || placed.has(father)) && (mother === null || placed.has(mother)),
    );
    if (ready.length === 0) return ordered;
    for (const person of ready) {
      placed.add(person.id);
      ordered.push(person);
    }
    waiting = waiting.filter(({ id }) => !placed.has(id));
  }
}
