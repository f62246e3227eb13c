import type { Genotype, GenotypeMap } from '@homeward/str';
import {
  evidenceAt,
  itemsAt,
  observationOf,
  typedLoci,
  typingsLikelihood,
  type LocusItem,
} from './case-locus.js';
import { genotypeIndex, populationJoint, typingTable } from './genotype-table.js';
import { hypotheses, UNRELATED, type Hypotheses } from './hypotheses.js';
import type { ObservationModel } from '../likelihood/evidence.js';
import {
  jointDistribution,
  SAFE_PROBABILITY,
  type JointDistribution,
  type LikelihoodProblem,
} from '../likelihood/likelihood.js';
import { linkedLociOf } from '../linkage/linkage.js';
import { visibleAlleles } from '../model/locus-model.js';
import { planPedigree, type Pedigree } from '../model/pedigree.js';
import { log10Margin } from './raising-margin.js';
import {
  populationSettings,
  prepareLocus,
  type KinshipSettings,
  type LocusProblem,
  type PreparedLocus,
} from '../model/settings.js';

export type SkipReason = LocusProblem | LikelihoodProblem | 'family_inconsistent' | 'linked';

export interface LocusTable {
  readonly locus: string;
  readonly alleles: readonly string[];
  /** Frequencies used, in the order of `alleles`. */
  readonly freqs: Float64Array;
  /** log10 LR of each typing, by `genotypeIndex`; -Infinity where impossible under H1. */
  readonly logLr: Float64Array;
  /**
   * Probability of each typing of an unrelated person, and of the missing member, by the published frequencies (none
   * raised); made at the first use. Their ratio is the LR where no frequency was raised.
   */
  readonly population: Float64Array;
  readonly member: Float64Array;
}

export interface CaseTables {
  readonly loci: readonly LocusTable[];
  readonly skipped: readonly { readonly locus: string; readonly reason: SkipReason }[];
  /** What the tables were made from; used for alleles that they do not hold. */
  readonly input: CaseInput;
}

export interface CaseInput {
  readonly pedigree: Pedigree;
  readonly missingId: string;
  /** Typings of the relatives and of reference items, by identifier. */
  readonly typed: Readonly<Record<string, GenotypeMap>>;
  readonly settings: KinshipSettings;
  /** Alleles that the tables must hold although the frequency table does not. */
  readonly extraAlleles?: Readonly<Record<string, readonly string[]>>;
}

/**
 * For each locus the log10 LR of every typing the candidate may have: H1 the candidate is the missing member,
 * H2 unrelated. One elimination gives P(family, missing = g) for all g; the LR divides by P(family) P(g).
 */
export function caseTables(input: CaseInput): CaseTables {
  const pair = hypotheses(input.pedigree, input.missingId, input.typed, input.settings.untyped);
  const loci: LocusTable[] = [];
  const skipped: { locus: string; reason: SkipReason }[] = [];
  const familyLoci = typedLoci(input.typed);
  const linked = linkedLociOf(input.settings, familyLoci);
  for (const locus of familyLoci) {
    const result: LocusResult = linked.has(locus)
      ? { ok: false, reason: 'linked' }
      : locusTable(input, pair, locus);
    if (result.ok) loci.push(result.table);
    else skipped.push({ locus, reason: result.reason });
  }
  return { loci, skipped, input };
}

type LocusResult = { ok: true; table: LocusTable } | { ok: false; reason: SkipReason };

/** The table of one locus; `alleles` are added to those of the family and of the input. */
export function locusTable(
  input: CaseInput,
  pair: Hypotheses,
  locus: string,
  alleles: readonly string[] = [],
): LocusResult {
  const items = itemsAt(input.pedigree, input.typed, locus);
  const needed = [
    ...items.flatMap(({ genotype }) => genotype),
    ...(input.extraAlleles?.[locus] ?? []),
    ...alleles,
  ];
  const typings = typingsOf(input, pair, locus, items, needed);
  if (!typings.ok) return typings;
  const { prepared, h1, h2, family } = typings;
  const { model } = prepared;
  const visible = visibleAlleles(model);
  const margin = log10Margin(
    prepared,
    pair,
    input.missingId,
    items.map(({ person }) => person),
  );
  const logLr = new Float64Array(h1.length);
  for (let g = 0; g < h1.length; g++)
    logLr[g] = h2[g]! > 0 ? Math.log10(h1[g]! / (h2[g]! * family)) - margin : -Infinity;
  const used = {
    locus,
    alleles: model.alleles.slice(0, visible),
    freqs: model.freqs.subarray(0, visible),
    logLr,
  };
  const distributions = (): Distributions => distributionsOf(input, pair, locus, items, needed, typings);
  return { ok: true, table: withDistributions(used, distributions) };
}

type Typings =
  | {
      readonly ok: true;
      readonly prepared: PreparedLocus;
      /** P(family, missing = g) and P(unrelated = g, given the family), by `genotypeIndex`. */
      readonly h1: Float64Array;
      readonly h2: Float64Array;
      /** P(family). */
      readonly family: number;
      /** Sum of P(family, missing = g) over all g, those that show nothing included. */
      readonly total: number;
    }
  | { readonly ok: false; readonly reason: SkipReason };

function typingsOf(
  input: CaseInput,
  pair: Hypotheses,
  locus: string,
  items: readonly LocusItem[],
  alleles: readonly string[],
): Typings {
  const preparation = prepareLocus(input.settings, locus, alleles);
  if (!preparation.ok) return preparation;
  const prepared = preparation.locus;
  // Under theta the unrelated candidate has more terms: where they are too many, the others are not summed.
  const unrelated = prepared.model.theta > 0 ? jointTable(pair.h2, UNRELATED, prepared, items, input) : null;
  if (unrelated?.ok === false && unrelated.reason === 'too_many_founders_for_theta') return unrelated;
  const numerator = jointTable(pair.h1, input.missingId, prepared, items, input);
  if (!numerator.ok) return numerator;
  const observation = observationOf(input.settings, prepared.model, input.missingId, false);
  const denominator = unrelated
    ? typingsGivenFamily(unrelated, prepared, observation)
    : unrelatedTypings(input, pair, prepared, items, numerator.table, observation);
  if (!denominator.ok) return denominator;
  return {
    ok: true,
    prepared,
    h1: typingTable(numerator.table, prepared.model, observation),
    h2: denominator.typings,
    family: denominator.family,
    total: sum(numerator.table),
  };
}

type Distributions = Pick<LocusTable, 'population' | 'member'>;

/** By the published frequencies; where none was raised those are the ones used. */
function distributionsOf(
  input: CaseInput,
  pair: Hypotheses,
  locus: string,
  items: readonly LocusItem[],
  alleles: readonly string[],
  used: Typings & { ok: true },
): Distributions {
  const { raised, unseen } = used.prepared;
  if (raised.length + unseen.length > 0) {
    const settings = populationSettings(input.settings);
    const published = typingsOf({ ...input, settings }, pair, locus, items, alleles);
    if (published.ok)
      return { population: published.h2, member: published.h1.map((mass) => mass / published.total) };
  }
  return { population: used.h2, member: used.h1.map((mass) => mass / used.total) };
}

/** Both, made together at the first use of one. */
function withDistributions(
  used: Omit<LocusTable, keyof Distributions>,
  make: () => Distributions,
): LocusTable {
  let made: Distributions | null = null;
  return {
    ...used,
    get population(): Float64Array {
      return (made ??= make()).population;
    },
    get member(): Float64Array {
      return (made ??= make()).member;
    },
  };
}

function jointTable(
  pedigree: Pedigree,
  person: string,
  prepared: PreparedLocus,
  items: readonly LocusItem[],
  input: CaseInput,
): ReturnType<typeof jointDistribution> {
  const plan = planPedigree(pedigree);
  const { model, index } = prepared;
  const evidence = evidenceAt(plan, model, items, input.settings, (allele) => index.get(allele)!);
  return jointDistribution(plan, model, evidence, plan.index.get(person)!);
}

type Denominator = { ok: true; typings: Float64Array; family: number } | { ok: false; reason: SkipReason };

/** Under theta: from the joint probability of the family and the unrelated person. */
function typingsGivenFamily(
  unrelated: JointDistribution,
  { model }: PreparedLocus,
  observation: ObservationModel,
): Denominator {
  if (!unrelated.ok) return unrelated;
  const family = sum(unrelated.table);
  if (family === 0) return { ok: false, reason: 'family_inconsistent' };
  const joint = unrelated.table.map((value) => value / family);
  return { ok: true, typings: typingTable(joint, model, observation), family };
}

/** P(family) and the distribution of an unrelated person's typings; theta 0. */
function unrelatedTypings(
  input: CaseInput,
  pair: Hypotheses,
  prepared: PreparedLocus,
  items: readonly LocusItem[],
  numerator: Float64Array,
  observation: ObservationModel,
): Denominator {
  let family = sum(numerator);
  // Only these models let an untyped missing member move the likelihood of the family.
  const { untyped, mutation } = input.settings;
  if (untyped === 'pruned' && (mutation.model === 'equal' || mutation.model === 'stepwise')) {
    const result = typingsLikelihood(pair.family, prepared, items, input.settings);
    if (!result.ok) return result;
    if (result.value < SAFE_PROBABILITY && result.log10 > -Infinity)
      return { ok: false, reason: 'underflow' };
    family = result.value;
  }
  if (family === 0) return { ok: false, reason: 'family_inconsistent' };
  return { ok: true, typings: populationTypings(prepared, pair, observation), family };
}

const ofPopulation = new WeakMap<PreparedLocus, Map<string, Float64Array>>();

/** Typings of the population, the same for every family: kept by locus. Not to be written to. */
function populationTypings(
  prepared: PreparedLocus,
  { missingSex }: Hypotheses,
  observation: ObservationModel,
): Float64Array {
  const { model } = prepared;
  const hemizygous = model.xLinked && missingSex === 'male';
  let known = ofPopulation.get(prepared);
  if (!known) ofPopulation.set(prepared, (known = new Map<string, Float64Array>()));
  const key = `${String(hemizygous)} ${String(observation.dropout)}`;
  let typings = known.get(key);
  if (!typings)
    known.set(key, (typings = typingTable(populationJoint(model, hemizygous), model, observation)));
  return typings;
}

function sum(table: Float64Array): number {
  let total = 0;
  for (let i = 0; i < table.length; i++) total += table[i]!;
  return total;
}

/**
 * log10 LR of one typing from the tables; recomputed exactly when an allele is outside them.
 * Null when the locus has no table.
 */
export function tableLogLr(tables: CaseTables, locus: string, genotype: Genotype): number | null {
  const table = tables.loci.find((entry) => entry.locus === locus);
  if (!table) return null;
  const known = lookUp(table, genotype);
  if (known !== null) return known;
  const { input } = tables;
  const pair = hypotheses(input.pedigree, input.missingId, input.typed, input.settings.untyped);
  const result = locusTable(input, pair, locus, genotype);
  return result.ok ? lookUp(result.table, genotype) : null;
}

function lookUp(table: LocusTable, genotype: Genotype): number | null {
  const i = table.alleles.indexOf(genotype[0]);
  const j = table.alleles.indexOf(genotype[1]);
  return i < 0 || j < 0 ? null : table.logLr[genotypeIndex(i, j)]!;
}

/** Sum of log10 LR over the loci that both the tables and the candidate have, and how many those are. */
export function scoreCandidate(
  tables: CaseTables,
  candidate: GenotypeMap,
): { log10Lr: number; lociCompared: number } {
  let log10Lr = 0;
  let lociCompared = 0;
  for (const { locus } of tables.loci) {
    const genotype = candidate[locus];
    const value = genotype ? tableLogLr(tables, locus, genotype) : null;
    if (value === null) continue;
    log10Lr += value;
    lociCompared++;
  }
  return { log10Lr, lociCompared };
}
