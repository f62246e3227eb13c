import { caseEvidence } from './kinship-case-evidence.js';
import type { CaseLocus, RaiseFrequencies } from './kinship-case-locus.js';
import { parseKinshipCase, type KinshipCase } from './kinship-case.js';
import { problem, type CaseProblem } from './kinship-problem.js';
import { likelihood, ratioOf, type Likelihood } from '../likelihood/likelihood.js';
import { linkedLikelihood } from '../linkage/linked-loci.js';
import { emptyRecord, type GenotypeMap } from '@homeward/str';
import { inconsistentLoci } from '../case/pedigree-check.js';
import { planPedigree, type Pedigree, personOfItem } from '../model/pedigree.js';
import { pruneUntyped, type UntypedConvention } from '../model/untyped.js';

export interface KinshipOptions {
  /** Default `full`. */
  readonly untyped?: UntypedConvention;
  /** Raise rare alleles first; default: the frequencies of a case are final. */
  readonly raise?: RaiseFrequencies;
}

export interface LocusResult {
  readonly locus: string;
  /** log10 of the probability of the typings under each hypothesis; -Infinity when they are impossible. */
  readonly log10H1: number;
  readonly log10H2: number;
  /** 0 or Infinity also where the ratio is beyond the range of a double. */
  readonly lr: number;
  readonly log10Lr: number;
}

export interface KinshipResult {
  readonly id: string;
  readonly loci: readonly LocusResult[];
  /** 0 or Infinity also where the product is beyond the range of a double. */
  readonly lrTotal: number;
  /** Null when the total is 0. */
  readonly log10Lr: number | null;
}

export type KinshipOutcome =
  | { ok: true; result: KinshipResult }
  | { ok: false; id: string | null; problem: CaseProblem };

/** LR of one parsed case: per locus P(typings | H1) / P(typings | H2), and the product. */
export function evaluateKinshipCase(input: KinshipCase, options: KinshipOptions = {}): KinshipOutcome {
  const arrange = (pedigree: Pedigree): Pedigree => {
    if (options.untyped !== 'pruned') return pedigree;
    const typed = [...input.genotypes].filter(([, own]) => own.size > 0).map(([item]) => item);
    const persons = new Set(typed.map((item) => personOfItem(pedigree, item)));
    const pruned = pruneUntyped(pedigree, (id) => persons.has(id));
    return { persons: pruned.persons, ...(pedigree.sameAs && { sameAs: pedigree.sameAs }) };
  };
  const h1 = arrange(input.h1);
  const h2 = arrange(input.h2);
  const loci: LocusResult[] = [];
  for (const locus of input.loci) {
    const under1 = locusLikelihood(h1, locus, input);
    const under2 = locusLikelihood(h2, locus, input);
    if (!under1.ok) return failed(input.id, problemAt(locus, under1.reason));
    if (!under2.ok) return failed(input.id, problemAt(locus, under2.reason));
    if (under2.log10 === -Infinity) {
      const message = `${locus.name}: the typings are impossible under H2, so that the LR is undefined`;
      return failed(
        input.id,
        problem('impossible_under_h2', message, {
          locus: locus.name,
          members: contradicting(h2, locus, input),
        }),
      );
    }
    loci.push({
      locus: locus.name,
      log10H1: under1.log10,
      log10H2: under2.log10,
      ...withMargin(ratioOf(under1, under2), locus.margin),
    });
  }
  const sum = loci.reduce((total, { log10Lr }) => total + log10Lr, 0);
  const lrTotal = sum === -Infinity ? 0 : (productOf(loci.map(({ lr }) => lr)) ?? Math.pow(10, sum));
  return { ok: true, result: { id: input.id, loci, lrTotal, log10Lr: sum === -Infinity ? null : sum } };
}

function withMargin(ratio: ReturnType<typeof ratioOf>, margin: number): ReturnType<typeof ratioOf> {
  return margin === 1 ? ratio : { lr: ratio.lr / margin, log10Lr: ratio.log10Lr - Math.log10(margin) };
}

/** A power of two, by which scaling is exact. */
const STEP = 2 ** 500;

/** The product, without leaving the range of a double on the way; null when a factor is beyond it. */
function productOf(factors: readonly number[]): number | null {
  let product = 1;
  let steps = 0;
  for (const x of factors) {
    if (x === 0 || x === Infinity) return null;
    product *= x;
    if (product === Infinity || product < 1 / STEP / STEP) return null;
    if (product > STEP) [product, steps] = [product / STEP, steps + 1];
    else if (product < 1 / STEP) [product, steps] = [product * STEP, steps - 1];
  }
  for (; steps > 0; steps--) product *= STEP;
  for (; steps < 0; steps++) product /= STEP;
  return product;
}

function problemAt(locus: CaseLocus, reason: string): CaseProblem {
  return problem(reason, `${locus.name}: ${reason}`, { locus: locus.name });
}

/** Whose typing of the locus the contradiction hangs on. */
function contradicting(
  pedigree: Pedigree,
  { name }: CaseLocus,
  { genotypes }: KinshipCase,
): readonly string[] {
  const typed = emptyRecord<GenotypeMap>();
  for (const [item, own] of genotypes) {
    const [a, b = a] = own.get(name) ?? [];
    if (a !== undefined && b !== undefined) typed[item] = { [name]: [a, b] };
  }
  return inconsistentLoci(pedigree, typed)[0]?.members ?? [];
}

function failed(id: string | null, found: CaseProblem): KinshipOutcome {
  return { ok: false, id, problem: found };
}

function locusLikelihood(pedigree: Pedigree, locus: CaseLocus, input: KinshipCase): Likelihood {
  const plan = planPedigree(pedigree);
  const { model, evidence } = caseEvidence(plan, locus, input, pedigree.sameAs);
  return likelihood(plan, model, evidence);
}

/**
 * LR of two linked loci taken together, with recombination fraction r; null when the typings are impossible under
 * H2 or the pair is not supported (X-linked, theta above 0).
 */
export function linkedPairLr(input: KinshipCase, loci: readonly [string, string], r: number): number | null {
  const [first, second] = loci.map((name) => input.loci.find((locus) => locus.name === name));
  if (!first || !second) return null;
  const [h1, h2] = [input.h1, input.h2].map((pedigree) => {
    const plan = planPedigree(pedigree);
    const [one, other] = [first, second].map((locus) => caseEvidence(plan, locus, input, pedigree.sameAs));
    return linkedLikelihood(plan, one!, other!, r);
  });
  return h1?.ok && h2?.ok && h2.log10 > -Infinity ? ratioOf(h1, h2).lr : null;
}

/** Parses and evaluates one line. */
export function evaluateJsonCase(line: string, options: KinshipOptions = {}): KinshipOutcome {
  const parsed = parseKinshipCase(line, options.raise);
  return parsed.ok ? evaluateKinshipCase(parsed.value, options) : parsed;
}

/**
 * One line of JSON in, one line of JSON out: `{"id", "lr_per_locus", "log10_lr", "lr_total"}` with 17 significant
 * digits (null for a ratio beyond the range of a double), or `{"id", "error": {"code", "message", ...}}`.
 */
export function evaluateJsonLine(line: string, options: KinshipOptions = {}): string {
  const outcome = evaluateJsonCase(line, options);
  if (!outcome.ok) return JSON.stringify({ id: outcome.id, error: outcome.problem });
  const { id, loci, log10Lr, lrTotal } = outcome.result;
  const perLocus = loci.map(({ lr, log10Lr: log10 }) => ratioDigits(lr, log10)).join(',');
  const logTotal = log10Lr === null ? 'null' : digits(log10Lr);
  const total = ratioDigits(lrTotal, log10Lr ?? -Infinity);
  return `{"id":${JSON.stringify(id)},"lr_per_locus":[${perLocus}],"log10_lr":${logTotal},"lr_total":${total}}`;
}

/** 17 significant digits identify a double; JSON has no infinity. */
function digits(value: number): string {
  return Number.isFinite(value) ? value.toPrecision(17) : 'null';
}

/** A ratio; null when it is beyond the range of a double, 0 only when it is 0. */
function ratioDigits(lr: number, log10Lr: number): string {
  return lr === 0 && log10Lr > -Infinity ? 'null' : digits(lr);
}
