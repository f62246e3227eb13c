import { compareAlleles, type FrequencyTable } from '@homeward/str';
import type { LocusModel } from './locus-model.js';
import {
  DEFAULT_FREQUENCY_RULE,
  flooredFrequencies,
  minimumFrequency,
  populationFrequencies,
  raisedFrequencies,
  type FrequencyRule,
  type MinimumFrequencyRule,
} from './minimum-frequency.js';
import { mutationMatrix } from './mutation.js';
import type { UntypedConvention } from './untyped.js';

export interface MutationSettings {
  readonly model: 'none' | 'equal' | 'proportional' | 'stepwise';
  /** Probability per transmission from a father and from a mother, 0 to 1. */
  readonly maleRate: number;
  readonly femaleRate: number;
  /** Stepwise: probability ratio of one more step; default 0.1. */
  readonly range?: number;
  /** Stepwise: probability of a change between microvariant groups; default 0. */
  readonly rate2?: number;
  readonly perLocus?: Readonly<Record<string, { readonly male: number; readonly female: number }>>;
}

/** Everything a likelihood ratio depends on besides pedigree and typings. Never changed once in use. */
export interface KinshipSettings {
  readonly frequencies: FrequencyTable;
  readonly minimumFrequency: MinimumFrequencyRule;
  /** What becomes of the others when rare alleles are raised to the minimum; default `raised_alone`. */
  readonly frequencyRule?: FrequencyRule;
  /** Coancestry coefficient, 0 to below 1. */
  readonly theta: number;
  readonly mutation: MutationSettings;
  readonly untyped: UntypedConvention;
  /** Frequency of silent (null) alleles, 0 to below 1. */
  readonly silent?: { readonly frequency: number; readonly perLocus?: Readonly<Record<string, number>> };
  /** Probability that one copy of an allele is not seen; for all typings or for the listed ones. */
  readonly dropout?: { readonly probability: number; readonly persons?: readonly string[] };
  /** Probability per locus that a reference item of the missing person shows a random profile. */
  readonly typingError?: number;
  /** Further identifiers whose typings can be wrong with that probability: relatives. */
  readonly typingErrorOf?: readonly string[];
  /** Loci on the X chromosome; names that start with DXS are recognised. */
  readonly xLinked?: readonly string[];
  /** Linked loci: report them (default) or use only the first of each pair. */
  readonly linkage?: 'warn' | 'leave_one_out';
}

export type LocusProblem =
  | 'no_frequencies'
  | 'sex_marker'
  | 'y_chromosome'
  | 'bad_mutation_parameters'
  | 'bad_theta';

export interface PreparedLocus {
  readonly model: LocusModel;
  readonly index: ReadonlyMap<string, number>;
  readonly minimum: number;
  /** Alleles of the query that the frequency table does not know. */
  readonly unseen: readonly string[];
  /** Published frequencies raised to the minimum. */
  readonly raised: readonly string[];
  /** Frequency in the population over the frequency used, per visible allele: below 1 where it was raised. */
  readonly shares: Float64Array;
}

export type PrepareResult = { ok: true; locus: PreparedLocus } | { ok: false; reason: LocusProblem };

export const SILENT = 'silent';
const REMAINDER = 'remainder';
/** What frequencies sum to above 1 within rounding. */
const ROUNDING = 1e-12;

const prepared = new WeakMap<KinshipSettings, Map<string, PrepareResult>>();

/** Settings that draw persons from the published frequencies, and the settings they belong to. */
const populations = new WeakMap<KinshipSettings, KinshipSettings>();
const drawsPopulation = new WeakSet<KinshipSettings>();

/**
 * The same model with the published frequencies, none raised: for genotypes of the population, drawn or summed over.
 * Never for a likelihood ratio. The same object for the same settings.
 */
export function populationSettings(settings: KinshipSettings): KinshipSettings {
  let made = populations.get(settings);
  if (!made) {
    populations.set(settings, (made = { ...settings }));
    drawsPopulation.add(made);
  }
  return made;
}

/** The likelihood model of one locus under these settings, with every allele in `alleles` present. Cached. */
export function prepareLocus(
  settings: KinshipSettings,
  name: string,
  alleles: Iterable<string>,
): PrepareResult {
  const table = settings.frequencies.loci.get(name);
  if (!table) return { ok: false, reason: reasonWithoutTable(name) };
  const unseen: string[] = [];
  for (const allele of alleles)
    if (!table.alleles.includes(allele) && !unseen.includes(allele)) unseen.push(allele);
  unseen.sort(compareAlleles);
  let known = prepared.get(settings);
  if (!known) prepared.set(settings, (known = new Map<string, PrepareResult>()));
  const key = [name, ...unseen].join('|');
  let result = known.get(key);
  if (!result) known.set(key, (result = build(settings, name, unseen)));
  return result;
}

function reasonWithoutTable(name: string): LocusProblem {
  if (/^AMEL/i.test(name)) return 'sex_marker';
  return /^(DY[SF]|Y)/i.test(name) ? 'y_chromosome' : 'no_frequencies';
}

function build(settings: KinshipSettings, name: string, unseen: readonly string[]): PrepareResult {
  const table = settings.frequencies.loci.get(name)!;
  if (!(settings.theta >= 0 && settings.theta < 1)) return { ok: false, reason: 'bad_theta' };
  const alleles = [...table.alleles, ...unseen].sort(compareAlleles);
  const published = alleles.map((allele) => table.freqs[table.alleles.indexOf(allele)] ?? 0);
  const minimum = minimumFrequency(settings.minimumFrequency, table.n, table.alleles.length);
  const total = published.reduce((sum, p) => sum + p, 0);
  const ofPopulation = drawsPopulation.has(settings);
  const visible = ofPopulation
    ? populationFrequencies(published, table.n)
    : frequenciesUsed(settings, published, minimum);
  const raised = ofPopulation
    ? []
    : table.alleles.filter((allele) => visible[alleles.indexOf(allele)] === minimum);
  const silent = settings.silent?.perLocus?.[name] ?? settings.silent?.frequency ?? 0;
  const labels = silent > 0 ? [...alleles, SILENT] : [...alleles];
  const listed = silent > 0 ? [...visible.map((p) => p * (1 - silent)), silent] : [...visible];
  const silentIndex = silent > 0 ? alleles.length : -1;
  const excess = listed.reduce((total, p) => total + p, 0) - 1;
  const remainder = excess > ROUNDING ? listed.length : -1;
  if (remainder >= 0) {
    labels.push(REMAINDER);
    listed.push(-excess);
  }
  const freqs = Float64Array.from(listed);
  const still = [silentIndex, remainder].filter((i) => i >= 0);
  const rates = locusRates(settings.mutation, name);
  const { model, range, rate2 } = settings.mutation;
  const matrix = (rate: number): Float64Array | null =>
    mutationMatrix(
      labels,
      freqs,
      { model, rate, ...(range !== undefined && { range }), ...(rate2 !== undefined && { rate2 }) },
      still,
    );
  const male = matrix(rates.male);
  const female = rates.male === rates.female ? male : matrix(rates.female);
  if (!male || !female) return { ok: false, reason: 'bad_mutation_parameters' };
  return {
    ok: true,
    locus: {
      model: {
        name,
        alleles: labels,
        freqs,
        male,
        female,
        lumpable: model !== 'stepwise',
        theta: settings.theta,
        silent: silentIndex,
        remainder,
        xLinked: isXLinked(settings, name),
      },
      index: new Map(alleles.map((allele, i) => [allele, i])),
      minimum,
      unseen,
      raised,
      shares: visible.map((used, i) => Math.min(1, published[i]! / total / used)),
    },
  };
}

function frequenciesUsed(
  { frequencyRule = DEFAULT_FREQUENCY_RULE }: KinshipSettings,
  published: readonly number[],
  minimum: number,
): Float64Array {
  switch (frequencyRule) {
    case 'raised_alone':
      return raisedFrequencies(published, minimum);
    case 'rest_shared':
      return flooredFrequencies(published, minimum);
  }
}

export function isXLinked(settings: KinshipSettings, name: string): boolean {
  return settings.xLinked?.includes(name) ?? name.startsWith('DXS');
}

/** Mutation rates at a locus: its own where given, else the default of the settings. */
export function locusRates(mutation: MutationSettings, name: string): { male: number; female: number } {
  if (mutation.model === 'none') return { male: 0, female: 0 };
  return mutation.perLocus?.[name] ?? { male: mutation.maleRate, female: mutation.femaleRate };
}
