import type { MutationSettings, Pedigree, PedigreePerson } from '@homeward/kinship';
import { isRaised } from './kinship-file.js';
import type { RecomputeCase, RecomputeLocus } from './recompute-case.js';

/** Version whose files have this form. */
const FORM = '3.2.8';
/** Least joint frequency of the alleles that no one shows. */
const LEAST_REST = 1e-6;
/** Codes of mutation models in the file; `equal` with rate 0 is no mutation. */
const MODEL_CODES: Readonly<Record<MutationSettings['model'], number>> = {
  none: 0,
  equal: 0,
  proportional: 1,
  stepwise: 4,
};

/**
 * The case as a project file of Familias 3 (`.fam`), persons and alleles by index from 0: persons with typings, two
 * pedigrees (H1, H2) as lists of parent and child, then the loci with models and frequencies. The form follows
 * what the R package pedFamilias reads and writes. Null for belongings of the missing person, which need two
 * typings of one person: the file has no place for them.
 */
export function familiasFile(recompute: RecomputeCase): string | null {
  const { h1, h2, loci, typed, theta } = recompute;
  if (h1.sameAs) return null;
  const persons = allPersonIds(h1, h2);
  const indexOf = new Map(persons.map(({ id }, index) => [id, index]));
  const textLines: (string | number)[] = [
    quoted(`Output from Familias, version ${FORM}`),
    quoted('DO NOT EDIT!'),
    FORM,
    quoted(''),
    persons.length,
  ];
  for (const person of persons) {
    const own = typed.get(person.id);
    const calls = loci.flatMap(({ name, alleles }, locus) => {
      const genotype = own?.get(name);
      return genotype ? [[alleles.indexOf(genotype[0]), alleles.indexOf(genotype[1]), locus]] : [];
    });
    textLines.push(quoted(person.id), flag(false), -1, flag(false), flag(isMale(person, h1, h2)));
    textLines.push(calls.length, ...calls.flat());
  }
  textLines.push(quoted('Known relations'), 0, 0, 0, 2);
  [h1, h2].forEach((pedigree, number) => {
    const relations = relationsOf(pedigree, indexOf);
    textLines.push(number, quoted(number === 0 ? 'H1' : 'H2'), 0, 0, relations.length, ...relations.flat());
  });
  textLines.push(`${flag(false)} (#Databases: 1 ;Theta/Kinship/Fst: ${decimal(theta)} )`);
  textLines.push(loci.length, flag(true), quoted('homeward'));
  for (const locus of loci)
    textLines.push(...locusRows({ ...locus, freqs: summingToOne(locus, typed) }, recompute.mutation));
  return `${textLines.join('\r\n')}\r\n`;
}

/**
 * The form has frequencies that sum to 1. Where rare alleles were raised and the others kept theirs, those that
 * a typed person shows stay as they were used; the others share the rest.
 */
function summingToOne(
  { name, alleles, freqs }: RecomputeLocus,
  typed: RecomputeCase['typed'],
): readonly number[] {
  if (!isRaised(freqs)) return freqs;
  const shown = new Set([...typed.values()].flatMap((own) => own.get(name) ?? []));
  const sumOf = (are: boolean): number =>
    freqs.reduce((sum, p, i) => (shown.has(alleles[i]!) === are ? sum + p : sum), 0);
  const scale = Math.max(1 - sumOf(true), LEAST_REST) / sumOf(false);
  return freqs.map((p, i) => (shown.has(alleles[i]!) ? p : p * scale));
}

/** The ids of all persons of both hypotheses, each once. */
function allPersonIds(h1: Pedigree, h2: Pedigree): PedigreePerson[] {
  return [...new Map([...h1.persons, ...h2.persons].map((person) => [person.id, person])).values()];
}

/** The file knows two sexes; who is a mother is female, anyone else of unknown sex counts as male. */
function isMale({ id, sex }: PedigreePerson, ...pedigrees: readonly Pedigree[]): boolean {
  if (sex !== 'unknown') return sex === 'male';
  return !pedigrees.some(({ persons }) => persons.some(({ mother }) => mother === id));
}

/** Parent and child, by index. */
function relationsOf({ persons }: Pedigree, indexOf: ReadonlyMap<string, number>): [number, number][] {
  return persons.flatMap(({ id, father, mother }) =>
    [father, mother].flatMap((parent): [number, number][] =>
      parent === null ? [] : [[indexOf.get(parent)!, indexOf.get(id)!]],
    ),
  );
}

/** Female before male throughout. */
function locusRows(
  { name, alleles, freqs, rates }: RecomputeLocus,
  mutation: MutationSettings,
): (string | number)[] {
  const code = MODEL_CODES[mutation.model];
  const range = mutation.range ?? 0;
  const rate2 = mutation.model === 'stepwise' ? (mutation.rate2 ?? 0) : 0;
  return [
    quoted(name),
    rates.female,
    rates.male,
    code,
    code,
    alleles.length,
    range,
    range,
    rate2,
    rate2,
    flag(false),
    0,
    `${alleles.length}\t(DatabaseSize = 1000 , Dropout probability = 0 , Minor allele frequency = 0 )`,
    ...alleles.flatMap((allele, index) => [quoted(allele), freqs[index]!]),
  ];
}

function quoted(text: string): string {
  return `"${text}"`;
}

function flag(value: boolean): string {
  return value ? '#TRUE#' : '#FALSE#';
}

/** Without an exponent, which this line of the file does not know. */
function decimal(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}
