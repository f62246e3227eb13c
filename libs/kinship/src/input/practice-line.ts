import type { Genotype, GenotypeMap } from '@homeward/str';
import { isObject, problem, type CaseProblem } from './kinship-problem.js';
import { haplotypeFrequency, yLikelihoodRatio, type YHaplotype } from '../uniparental/y-haplotype.js';
import { fullSiblingIndex, identityByState } from '../practice/full-siblings.js';
import { genotypeProbability, type MatchFormula } from '../practice/matching-probability.js';
import { combinedStepRule2018, coupleIndex, STEP_RULE_2018 } from '../practice/step-rule-2018.js';

/** Why a line was not answered. */
class Unusable extends Error {
  constructor(readonly problem: CaseProblem) {
    super(problem.message);
  }
}

type Fields = Readonly<Record<string, unknown>>;
/** Frequency of an allele; null when it is not listed. */
type Frequencies = (locus: string, allele: string) => number | null;

/** What can be asked, by the field `what`. */
const QUESTIONS: Readonly<Record<string, (fields: Fields, frequency: Frequencies) => object>> = {
  /** Combined parentage index by the step rule of 2018; with `other_parent` a trio. Unit: log10. */
  parentage(fields, frequency) {
    const sex = fields['tested_sex'] === 'female' ? 'female' : 'male';
    const other =
      fields['other_parent'] === undefined ? {} : { otherParent: profile(fields, 'other_parent') };
    const child = profile(fields, 'child');
    const tested = profile(fields, 'tested');
    const result = combinedStepRule2018(
      { child, tested, testedSex: sex, ...other },
      frequency,
      STEP_RULE_2018,
    );
    return { log10_cpi: result.log10Cpi, loci: result.perLocus, left_out: result.leftOut };
  },
  /** Index of a couple against an unrelated couple, for each locus. */
  couple(fields, frequency) {
    const [father, mother] = [profile(fields, 'father'), profile(fields, 'mother')];
    return overLoci(profile(fields, 'child'), [father, mother], frequency, (child, of, p) =>
      coupleIndex(child, father[of]!, mother[of]!, p),
    );
  },
  /** Full-sibling index, and the number of alleles shared by state. */
  full_siblings(fields, frequency) {
    const [first, second] = [profile(fields, 'first'), profile(fields, 'second')];
    const indexed = overLoci(first, [second], frequency, (own, of, p) =>
      fullSiblingIndex(own, second[of]!, p),
    );
    const { score, lociCompared } = identityByState(first, second);
    return { ...indexed, ibs: score, loci_compared: lociCompared };
  },
  /** Probability that a random person has this profile, by `formula` with `theta`. */
  match(fields, frequency) {
    const theta = number(fields, 'theta', 0);
    const formula = (fields['formula'] ?? 'nrc_4_10') as MatchFormula;
    if (!['hw', 'nrc_4_1', 'nrc_4_10'].includes(formula))
      throw new Unusable(problem('unknown_formula', `formula: ${formula}`));
    return overLoci(profile(fields, 'person'), [], frequency, (own, _, p) =>
      genotypeProbability(own, p, theta, formula),
    );
  },
  /** LR of a common male line against unrelated, of a haplotype seen `seen` times among `database_size`. */
  male_line(fields) {
    const { estimate, upperBound } = haplotypeFrequency(
      number(fields, 'seen'),
      number(fields, 'database_size'),
      number(fields, 'confidence', 0.95),
    );
    const result = yLikelihoodRatio(haplotype(fields, 'first'), haplotype(fields, 'second'), {
      frequency: upperBound,
      meioses: number(fields, 'meioses', 1),
      rate: () => number(fields, 'rate', STEP_RULE_2018.paternalRate),
    });
    return { frequency: estimate, upper_bound: upperBound, log10_lr: result?.log10Lr ?? null };
  },
};

/**
 * Numbers of Chinese casework, to reproduce a laboratory's own report beside the exact LR: one line of JSON in, one out.
 * @example {"id":"1","what":"full_siblings","frequencies":{"L":{"10":0.1}},"first":{"L":["10","10"]},"second":{"L":["10","10"]}}
 */
export function evaluatePracticeLine(line: string): string {
  let id: unknown = null;
  try {
    const fields = parsed(line);
    id = fields['id'] ?? null;
    const question = QUESTIONS[String(fields['what'])];
    if (!question || !Object.hasOwn(QUESTIONS, String(fields['what'])))
      throw new Unusable(problem('unknown_question', `what: one of ${Object.keys(QUESTIONS).join(', ')}`));
    return JSON.stringify({ id, ...question(fields, frequenciesOf(fields)) });
  } catch (error) {
    if (error instanceof Unusable) return JSON.stringify({ id, error: error.problem });
    if (error instanceof RangeError)
      return JSON.stringify({ id, error: problem('out_of_range', error.message) });
    throw error;
  }
}

/** Of each locus that all have and whose alleles have a frequency the figure, and the sum of their logarithms. */
function overLoci(
  own: GenotypeMap,
  others: readonly GenotypeMap[],
  frequency: Frequencies,
  figure: (genotype: Genotype, locus: string, p: (allele: string) => number) => number,
): { log10: number; loci: Record<string, number>; left_out: string[] } {
  const loci: Record<string, number> = {};
  const leftOut: string[] = [];
  for (const [locus, genotype] of Object.entries(own)) {
    const usable =
      others.every((other) => other[locus]) && genotype.every((a) => frequency(locus, a) !== null);
    if (usable) loci[locus] = figure(genotype, locus, (allele) => frequency(locus, allele) ?? 0);
    else leftOut.push(locus);
  }
  return { log10: Object.values(loci).reduce((sum, x) => sum + Math.log10(x), 0), loci, left_out: leftOut };
}

function parsed(line: string): Fields {
  try {
    const json: unknown = JSON.parse(line);
    if (isObject(json)) return json;
  } catch {
    // Said below.
  }
  throw new Unusable(problem('not_json', 'the line is not a JSON object'));
}

function frequenciesOf(fields: Fields): Frequencies {
  const table = fields['frequencies'];
  return (locus, allele) => {
    const alleles = isObject(table) && Object.hasOwn(table, locus) ? table[locus] : null;
    const p = isObject(alleles) && Object.hasOwn(alleles, allele) ? alleles[allele] : null;
    return typeof p === 'number' && p > 0 && p <= 1 ? p : null;
  };
}

function profile(fields: Fields, name: string): GenotypeMap {
  const map = haplotype(fields, name);
  for (const [locus, alleles] of Object.entries(map))
    if (alleles.length !== 2) throw new Unusable(problem('not_a_genotype', `${name}: ${locus}`, { locus }));
  return map as GenotypeMap;
}

function haplotype(fields: Fields, name: string): YHaplotype {
  const map = fields[name];
  if (!isObject(map)) throw new Unusable(problem('not_a_profile', `${name}: loci with their alleles`));
  for (const [locus, alleles] of Object.entries(map))
    if (!Array.isArray(alleles) || !alleles.every((allele) => typeof allele === 'string'))
      throw new Unusable(problem('not_a_genotype', `${name}: ${locus}`, { locus }));
  return map as YHaplotype;
}

function number(fields: Fields, name: string, otherwise?: number): number {
  const value = fields[name] ?? otherwise;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Unusable(problem('not_a_number', `${name}: a number is needed`));
}
