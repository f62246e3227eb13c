import { isLocusProblem, parseLocus, type RaiseFrequencies, type CaseLocus } from './kinship-case-locus.js';
import { isObject, problem, type CaseProblem } from './kinship-problem.js';
import {
  pedigreeProblem,
  type Pedigree,
  type PedigreePerson,
  type Sex,
  personOfItem,
} from '../model/pedigree.js';

/** One line of input: two pedigrees, typings and a model per locus. */
export interface KinshipCase {
  readonly id: string;
  readonly loci: readonly CaseLocus[];
  readonly h1: Pedigree;
  readonly h2: Pedigree;
  /** Person to locus to one (hemizygous) or two allele labels. */
  readonly genotypes: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Probability per locus that a typing under `same_as` is that of a random person. */
  readonly typingError: number;
}

export type ParsedCase =
  | { ok: true; value: KinshipCase }
  | { ok: false; id: string | null; problem: CaseProblem };

/** Parses and checks one line of the JSON Lines schema of `fixtures/oracle/README.md`. */
export function parseKinshipCase(line: string, raise?: RaiseFrequencies): ParsedCase {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, id: null, problem: problem('not_json', 'the line is not a JSON object') };
  }
  if (!isObject(json))
    return { ok: false, id: null, problem: problem('not_json', 'the line is not a JSON object') };
  const id = typeof json['id'] === 'string' || typeof json['id'] === 'number' ? String(json['id']) : null;
  const failed = (found: CaseProblem): ParsedCase => ({ ok: false, id, problem: found });
  if (id === null) return failed(problem('no_id', 'id is missing'));
  const h1 = parsePedigree(json['H1'], 'H1');
  if (!('persons' in h1)) return failed(h1);
  const h2 = parsePedigree(json['H2'], 'H2');
  if (!('persons' in h2)) return failed(h2);
  const listed = json['loci'];
  if (!Array.isArray(listed) || listed.length === 0)
    return failed(problem('no_loci', 'loci is missing or empty'));
  const loci: CaseLocus[] = [];
  for (const entry of listed as unknown[]) {
    const locus = parseLocus(entry, json['theta'], raise);
    if (isLocusProblem(locus)) return failed(locus);
    if (loci.some(({ name }) => name === locus.name)) {
      return failed(problem('duplicate_locus', `locus ${locus.name} occurs twice`, { locus: locus.name }));
    }
    loci.push(locus);
  }
  const typingError = json['typing_error'] ?? 0;
  if (!(typeof typingError === 'number' && typingError >= 0 && typingError < 1))
    return failed(
      problem('bad_typing_error', `typing_error is ${JSON.stringify(typingError)}, not 0 to below 1`),
    );
  const genotypes = parseGenotypes(json['genotypes'], loci, h1, h2);
  if (!(genotypes instanceof Map)) return failed(genotypes);
  return { ok: true, value: { id, loci, h1, h2, genotypes, typingError } };
}

function parsePedigree(value: unknown, name: string): Pedigree | CaseProblem {
  const listed = isObject(value) ? value['persons'] : undefined;
  if (!Array.isArray(listed) || listed.length === 0)
    return problem('no_pedigree', `${name}.persons is missing or empty`);
  const persons: PedigreePerson[] = [];
  for (const entry of listed as unknown[]) {
    const person = isObject(entry) ? parsePerson(entry) : null;
    if (!person) return problem('bad_person', `${name}: a person needs id, sex, father and mother`);
    persons.push(person);
  }
  const sameAs = parseSameAs(isObject(value) ? value['same_as'] : undefined, persons);
  if (!sameAs)
    return problem('bad_same_as', `${name}.same_as must name a person of ${name} for each further typing`);
  const pedigree: Pedigree = { persons, ...(Object.keys(sameAs).length > 0 && { sameAs }) };
  const found = pedigreeProblem(pedigree);
  if (!found) return pedigree;
  return problem(found.code, `${name}: ${found.code} at person ${found.person}`, { person: found.person });
}

/** Further typings of a person under a name of their own (belongings): name to person. */
function parseSameAs(value: unknown, persons: readonly PedigreePerson[]): Record<string, string> | null {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) return null;
  const ids = new Set(persons.map(({ id }) => id));
  const sameAs = Object.entries(value).map(([item, person]) => [item, personId(person)] as const);
  const sound = sameAs.every(([item, person]) => person !== null && ids.has(person) && !ids.has(item));
  return sound ? (Object.fromEntries(sameAs) as Record<string, string>) : null;
}

/** An id is text; a whole number is read as its digits, as in keys. */
function personId(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : null;
}

/** The person whose typing this is: itself, or whom it is the same as. */
function personOf(pedigree: Pedigree, item: string): PedigreePerson | undefined {
  const person = personOfItem(pedigree, item);
  return pedigree.persons.find(({ id }) => id === person);
}

function parsePerson(entry: Record<string, unknown>): PedigreePerson | null {
  const id = personId(entry['id']);
  const sex = entry['sex'] ?? 'unknown';
  const [father, mother] = [entry['father'] ?? null, entry['mother'] ?? null];
  if (id === null || (sex !== 'male' && sex !== 'female' && sex !== 'unknown')) return null;
  const parents = { father: personId(father), mother: personId(mother) };
  if ((father !== null && parents.father === null) || (mother !== null && parents.mother === null))
    return null;
  return { id, sex, ...parents };
}

type Genotypes = Map<string, Map<string, readonly string[]>>;

function parseGenotypes(
  value: unknown,
  loci: readonly CaseLocus[],
  h1: Pedigree,
  h2: Pedigree,
): Genotypes | CaseProblem {
  if (!isObject(value)) return problem('no_genotypes', 'genotypes is missing');
  const result: Genotypes = new Map();
  const byName = new Map(loci.map((locus) => [locus.name, locus]));
  for (const [person, typings] of Object.entries(value)) {
    if (!isObject(typings))
      return problem('bad_genotype', `genotypes of ${person} is not an object`, { person });
    const sex = personOf(h1, person)?.sex;
    const other = personOf(h2, person)?.sex;
    if (sex === undefined || other === undefined) {
      if (Object.values(typings).every(isUntyped)) continue;
      return problem('unknown_person', `${person} is typed but not in both pedigrees`, { person });
    }
    if (sex !== other && sex !== 'unknown' && other !== 'unknown')
      return problem('sex_differs', `${person} is ${sex} in H1 and ${other} in H2`, { person });
    const own = new Map<string, readonly string[]>();
    for (const [name, typing] of Object.entries(typings)) {
      const locus = byName.get(name);
      if (!locus)
        return problem('unknown_locus', `${person} is typed at ${name}, which is not listed`, {
          person,
          locus: name,
        });
      const alleles = parseTyping(typing, locus, sex);
      if (!Array.isArray(alleles)) return { ...alleles, person };
      if (alleles.length > 0) own.set(name, alleles);
    }
    result.set(person, own);
  }
  return result;
}

function isUntyped(typing: unknown): boolean {
  return typing === null || (Array.isArray(typing) && typing.length === 0);
}

/** One or two labels; an empty list for an untyped locus. */
function parseTyping(typing: unknown, locus: CaseLocus, sex: Sex): string[] | CaseProblem {
  const at = { locus: locus.name };
  if (isUntyped(typing)) return [];
  if (!Array.isArray(typing))
    return problem('bad_genotype', `${locus.name}: a genotype is a list of labels`, at);
  const labels = typing.map((label: unknown) => (typeof label === 'number' ? String(label) : label));
  const hemizygous = locus.model.xLinked && sex === 'male';
  if (labels.length !== (hemizygous ? 1 : 2)) {
    return problem(
      'bad_genotype',
      `${locus.name}: expected ${hemizygous ? 'one allele' : 'two alleles'}`,
      at,
    );
  }
  const { alleles, silent, remainder } = locus.model;
  const visible = alleles.filter((_, i) => i !== silent && i !== remainder);
  const strange = labels.find((label) => typeof label !== 'string' || !visible.includes(label));
  if (strange !== undefined) {
    return problem(
      'allele_not_in_table',
      `${locus.name}: allele ${JSON.stringify(strange)} has no frequency`,
      at,
    );
  }
  return labels as string[];
}
