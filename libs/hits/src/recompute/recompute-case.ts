import {
  locusRates,
  log10Margin,
  raisingDescent,
  prepareLocus,
  pruneUntyped,
  visibleAlleles,
  type KinshipSettings,
  type MutationSettings,
  type Pedigree,
  type PedigreePerson,
  type PreparedLocus,
  personOfItem,
} from '@homeward/kinship';
import type { FrequencyTable, Genotype } from '@homeward/str';
import type { Evidence } from '@homeward/judging';
import { frequencyRuleOf } from '@homeward/policy';
import { FrequenciesChanged } from './recompute.errors.js';

export interface RecomputeLocus {
  readonly name: string;
  /** Every allele of the model, those raised to the minimum and those added among them. Frequencies sum to 1, or more where rare ones were raised alone. */
  readonly alleles: readonly string[];
  readonly freqs: readonly number[];
  /** What the LR is divided by for raised frequencies, at least 1. */
  readonly margin: number;
  readonly rates: { readonly male: number; readonly female: number };
}

/** A hit as two pedigrees, typings and a model per locus, persons by code: what any kinship program needs. */
export interface RecomputeCase {
  readonly id: string;
  readonly h1: Pedigree;
  readonly h2: Pedigree;
  /** Person, or item of the missing person's belongings, to locus to genotype. */
  readonly typed: ReadonlyMap<string, ReadonlyMap<string, Genotype>>;
  readonly loci: readonly RecomputeLocus[];
  readonly mutation: MutationSettings;
  readonly theta: number;
  /** Per locus, of typings under `sameAs`. */
  readonly typingError: number;
}

/** The missing member under H2, where the candidate is unrelated. */
const MISSING_PERSON = 'missing person';
/** Frequencies are stored with the evidence in full; a larger difference is another table. */
const TABLE_TOLERANCE = 1e-12;

/** The settings a hit was computed with, from what is stored with it. */
export function settingsOfHit({ model, linkage }: Evidence, frequencies: FrequencyTable): KinshipSettings {
  const { minimumFrequency: minimum, mutation } = model;
  return {
    frequencies,
    minimumFrequency: typeof minimum === 'number' ? { rule: 'fixed', value: minimum } : { rule: '5/2N' },
    frequencyRule: frequencyRuleOf(model),
    theta: model.theta,
    mutation: { ...mutation, model: mutation.model as MutationSettings['model'] },
    untyped: model.untyped === 'full' ? 'full' : 'pruned',
    linkage: linkage?.rule ?? 'warn',
    typingError: model.typingError ?? 0,
  };
}

/**
 * The case behind a stored hit. Under the pruned convention both pedigrees are pruned here, so that a program that
 * takes pedigrees literally gives the same number.
 * @throws FrequenciesChanged when the table no longer holds the frequencies that were used
 */
export function recomputeCase(
  hit: { readonly number: string; readonly personCode: string },
  evidence: Evidence,
  settings: KinshipSettings,
): RecomputeCase {
  const { persons, missingId } = evidence.pedigree;
  const codes = new Map(evidence.members.map(({ id, code }) => [id, code]));
  const drawn: Pedigree = {
    persons: persons.map(({ id, sex, father, mother }) => ({ id, sex: sexOf(sex), father, mother })),
  };
  const labels = new Map(persons.flatMap(({ id, label }) => (label ? [[id, label.en] as const] : [])));
  const members = evidence.members.filter(({ typed }) => typed);
  const personOf = ({ id, relation }: Evidence['members'][number]): string =>
    relation === 'self' ? missingId : personOfItem(evidence.pedigree, id);
  const items = members.filter((member) => personOf(member) !== member.id);
  const typedPersons = new Set(members.map(personOf));
  const prune = (isTyped: (id: string) => boolean): Pedigree =>
    settings.untyped === 'pruned' ? pruneUntyped(drawn, isTyped) : drawn;
  const family = prune((id) => typedPersons.has(id));
  const whole = prune((id) => id === missingId || typedPersons.has(id));
  const named = (pedigree: Pedigree, missing: string): Pedigree => ({
    persons: renamed(pedigree.persons, (id) => nameOf(id, missing)),
    ...(items.length > 0 && {
      sameAs: Object.fromEntries(items.map((item) => [item.code, nameOf(personOf(item), missing)])),
    }),
  });
  const nameOf = (id: string, missing: string): string =>
    id === missingId ? missing : labelOf(id, codes, labels);
  const h2 = named(family, MISSING_PERSON);
  const pair = { h1: whole, margin: raisingDescent(whole, family) };
  const marginAt =
    ({ relatives }: Evidence['perLocus'][number]) =>
    (prepared: PreparedLocus): number => {
      const typedHere = members.filter(({ id }) => relatives[id]).map(personOf);
      return Math.pow(10, log10Margin(prepared, pair, missingId, typedHere));
    };
  const candidate: PedigreePerson = {
    id: hit.personCode,
    sex: drawn.persons.find(({ id }) => id === missingId)!.sex,
    father: null,
    mother: null,
  };
  return {
    id: hit.number,
    h1: named(whole, hit.personCode),
    h2: { ...h2, persons: [...h2.persons, candidate] },
    typed: new Map([
      [hit.personCode, new Map(evidence.perLocus.map(({ locus, person }) => [locus, person]))],
      ...members.map(({ id, code }) => [code, typingsOf(id, evidence)] as const),
    ]),
    loci: evidence.perLocus.map((locus) => locusOf(locus, settings, marginAt(locus))),
    mutation: settings.mutation,
    theta: settings.theta,
    typingError: items.length > 0 ? (settings.typingError ?? 0) : 0,
  };
}

function typingsOf(id: string, { perLocus }: Evidence): Map<string, Genotype> {
  return new Map(
    perLocus.flatMap(({ locus, relatives }) => (relatives[id] ? [[locus, relatives[id]] as const] : [])),
  );
}

function sexOf(sex: string): PedigreePerson['sex'] {
  return sex === 'male' || sex === 'female' ? sex : 'unknown';
}

/** Connecting persons are named after what they are; ids of members never leave. */
function labelOf(
  id: string,
  codes: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): string {
  const own = codes.get(id);
  if (own !== undefined) return own;
  const role = labels.get(id);
  if (role !== undefined) return `untyped ${role}`;
  let label = id.replace(/^~/, 'untyped ').replaceAll('_', ' ');
  for (const [member, code] of codes) label = label.replaceAll(member, code);
  return label;
}

function renamed(persons: readonly PedigreePerson[], rename: (id: string) => string): PedigreePerson[] {
  const orNull = (id: string | null): string | null => (id === null ? null : rename(id));
  return persons.map(({ id, sex, father, mother }) => ({
    id: rename(id),
    sex,
    father: orNull(father),
    mother: orNull(mother),
  }));
}

function locusOf(
  locus: Evidence['perLocus'][number],
  settings: KinshipSettings,
  marginOfLocus: (prepared: PreparedLocus) => number,
): RecomputeLocus {
  const shown = [...Object.values(locus.relatives).flat(), ...locus.person];
  const prepared = prepareLocus(settings, locus.locus, shown);
  if (!prepared.ok) throw new FrequenciesChanged(settings.frequencies.name, locus.locus);
  const { model, index } = prepared.locus;
  for (const [allele, used] of Object.entries(locus.frequencies)) {
    const now = model.freqs[index.get(allele) ?? -1] ?? 0;
    if (!(Math.abs(now - used) <= TABLE_TOLERANCE * used))
      throw new FrequenciesChanged(settings.frequencies.name, locus.locus);
  }
  return {
    name: locus.locus,
    alleles: model.alleles.slice(0, visibleAlleles(model)),
    freqs: [...model.freqs.slice(0, visibleAlleles(model))],
    margin: marginOfLocus(prepared.locus),
    rates: locusRates(settings.mutation, locus.locus),
  };
}
