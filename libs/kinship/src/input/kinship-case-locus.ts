import { isObject, problem, type CaseProblem } from './kinship-problem.js';
import type { LocusModel } from '../model/locus-model.js';
import { flooredFrequencies, raisedFrequencies, type FrequencyRule } from '../model/minimum-frequency.js';
import { mutationMatrix, type MutationParameters } from '../model/mutation.js';

export interface CaseLocus {
  readonly name: string;
  readonly model: LocusModel;
  readonly mutation: { readonly male: MutationParameters; readonly female: MutationParameters };
  /** What the LR is divided by, at least 1 (`raising-margin.ts`). */
  readonly margin: number;
}

/** Frequencies are final in this format; a sum further from 1 than this means that alleles are missing. */
const SUM_TOLERANCE = 1e-6;
/** Name of the state that takes what raised frequencies sum to above 1; no label, it is never looked up. */
const REMAINDER = '';

/** `X`, or an autosome: by its number, `A` or `autosomal`. Y and mitochondrial loci are no matter of independent alleles. */
const CHROMOSOMES: ReadonlySet<unknown> = new Set<unknown>([
  ...['X', 'A', 'autosomal'],
  ...Array.from({ length: 22 }, (_, i) => [i + 1, String(i + 1)]).flat(),
]);

/** A number of repeats: `9`, `9.3`. */
const REPEATS = /^\d+(\.\d+)?$/;

export function isLocusProblem(value: CaseLocus | CaseProblem): value is CaseProblem {
  return 'code' in value;
}

/** A minimum for the frequencies of a case that has none applied yet. */
export interface RaiseFrequencies {
  readonly rule: FrequencyRule;
  readonly minimum: number;
}

export function parseLocus(
  entry: unknown,
  caseTheta: unknown,
  raise?: RaiseFrequencies,
): CaseLocus | CaseProblem {
  if (!isObject(entry) || typeof entry['name'] !== 'string' || entry['name'] === '')
    return problem('bad_locus', 'a locus has no name');
  const name = entry['name'];
  const failed = (code: string, message: string): CaseProblem =>
    problem(code, `${name}: ${message}`, { locus: name });
  const alleles = labels(entry['alleles']);
  const freqs = numbers(entry['freqs']);
  if (!alleles || !freqs || alleles.length !== freqs.length || alleles.length === 0) {
    return failed('bad_locus', 'alleles and freqs must be lists of the same length');
  }
  if (new Set(alleles).size !== alleles.length)
    return failed('duplicate_allele', 'an allele is listed twice');
  if (freqs.some((p) => !(p > 0 && p <= 1)))
    return failed('bad_frequency', 'frequencies must be above 0 and at most 1');
  const sum = freqs.reduce((total, p) => total + p, 0);
  const rule = entry['frequency_rule'] ?? 'as_given';
  if (rule !== 'as_given' && rule !== 'raised_alone')
    return failed('bad_frequency_rule', `frequency_rule ${JSON.stringify(rule)}: as_given or raised_alone`);
  // Raised frequencies may sum to more.
  if (sum < 1 - SUM_TOLERANCE || (rule === 'as_given' && sum > 1 + SUM_TOLERANCE))
    return failed('bad_sum', `frequencies sum to ${String(sum)}`);
  const margin = entry['lr_margin'] ?? 1;
  if (typeof margin !== 'number' || !(margin >= 1))
    return failed('bad_margin', 'lr_margin must be at least 1');
  const chromosome = entry['chrom'] ?? null;
  if (chromosome !== null && !CHROMOSOMES.has(chromosome))
    return failed(
      'bad_chromosome',
      `chrom ${JSON.stringify(chromosome)} is not computed; "X" for an X-linked locus, none for an autosomal one`,
    );
  const theta = entry['theta'] ?? caseTheta ?? 0;
  if (typeof theta !== 'number' || !(theta >= 0 && theta < 1))
    return failed('bad_theta', 'theta must be in [0, 1)');
  const silentLabel = entry['silent_allele'] ?? null;
  const silent = silentLabel === null ? -1 : alleles.indexOf(silentLabel as string);
  if (silentLabel !== null && silent < 0)
    return failed('bad_silent', 'the silent allele is not in the list of alleles');
  const mutation = parseMutation(entry['mutation']);
  if (!mutation) return failed('bad_mutation', 'unknown mutation model or parameters');
  const strange = alleles.find((label, i) => i !== silent && !REPEATS.test(label));
  if (mutation.male.model === 'stepwise' && strange !== undefined)
    return failed(
      'bad_mutation',
      `stepwise needs labels that are numbers of repeats, as 9.3; not ${JSON.stringify(strange)}`,
    );
  const final = raise ? raisedBy(raise, freqs, silent) : freqs;
  const excess = final.reduce((total, p) => total + p, 0) - 1;
  const isAbove = raise?.rule === 'raised_alone' || rule === 'raised_alone';
  const remainder = isAbove && excess > 0 ? alleles.length : -1;
  const states = remainder < 0 ? alleles : [...alleles, REMAINDER];
  const used = remainder < 0 ? final : [...final, -excess];
  const still = [silent, remainder].filter((i) => i >= 0);
  const male = mutationMatrix(states, used, mutation.male, still);
  const female = mutationMatrix(states, used, mutation.female, still);
  if (!male || !female) return failed('bad_mutation', 'the parameters give negative probabilities');
  const model: LocusModel = {
    name,
    alleles: states,
    freqs: Float64Array.from(used),
    male,
    female,
    lumpable: mutation.male.model !== 'stepwise',
    theta,
    silent,
    remainder,
    xLinked: chromosome === 'X',
  };
  return { name, model, mutation, margin };
}

/** The silent allele is not raised; the others share what it leaves. */
function raisedBy({ rule, minimum }: RaiseFrequencies, freqs: readonly number[], silent: number): number[] {
  const left = silent < 0 ? 1 : 1 - freqs[silent]!;
  const visible = freqs.filter((_, i) => i !== silent).map((p) => p / left);
  const raised = [
    ...(rule === 'raised_alone' ? raisedFrequencies(visible, minimum) : flooredFrequencies(visible, minimum)),
  ].map((p) => p * left);
  if (silent >= 0) raised.splice(silent, 0, freqs[silent]!);
  return raised;
}

function labels(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const list = value.map((item: unknown) => (typeof item === 'number' ? String(item) : item));
  return list.every((item) => typeof item === 'string') ? list : null;
}

function numbers(value: unknown): number[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : null;
}

function parseMutation(value: unknown): CaseLocus['mutation'] | null {
  if (value === undefined || value === null) {
    return { male: { model: 'none', rate: 0 }, female: { model: 'none', rate: 0 } };
  }
  if (!isObject(value)) return null;
  const { model, rate_male: male, rate_female: female, range, rate2 } = value;
  if (model === 'none') return { male: { model, rate: 0 }, female: { model, rate: 0 } };
  if (model !== 'equal' && model !== 'proportional' && model !== 'stepwise') return null;
  if (!isProbability(male) || !isProbability(female)) return null;
  if (model !== 'stepwise') return { male: { model, rate: male }, female: { model, rate: female } };
  if (typeof range !== 'number' || !(range > 0) || !(rate2 === undefined || isProbability(rate2)))
    return null;
  const shared = { model, range, rate2: rate2 ?? 0 } as const;
  return { male: { ...shared, rate: male }, female: { ...shared, rate: female } };
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
