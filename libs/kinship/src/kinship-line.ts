import { caseEvidence } from './kinship-case-evidence.js';
import type { CaseLocus } from './kinship-case-locus.js';
import { parseKinshipCase, type KinshipCase } from './kinship-case.js';
import { problem, type CaseProblem } from './kinship-problem.js';
import { likelihood, type Likelihood } from './likelihood.js';
import { linkedLikelihood } from './linked-loci.js';
import { planPedigree, type Pedigree } from './pedigree.js';
import { pruneUntyped, type UntypedConvention } from './untyped.js';

export interface KinshipOptions {
  /** Default `full`. */
  readonly untyped?: UntypedConvention;
}

export interface LocusResult {
  readonly locus: string;
  readonly likH1: number;
  readonly likH2: number;
  readonly lr: number;
}

export interface KinshipResult {
  readonly id: string;
  readonly loci: readonly LocusResult[];
  readonly lrTotal: number;
  /** Null when the total is 0. */
  readonly log10Lr: number | null;
}

export type KinshipOutcome =
  { ok: true; result: KinshipResult } | { ok: false; id: string | null; problem: CaseProblem };

/** LR of one parsed case: per locus P(typings | H1) / P(typings | H2), and the product. */
export function evaluateKinshipCase(input: KinshipCase, options: KinshipOptions = {}): KinshipOutcome {
  const arrange = (pedigree: Pedigree): Pedigree => {
    if (options.untyped !== 'pruned') return pedigree;
    const typed = [...input.genotypes].filter(([, own]) => own.size > 0).map(([item]) => item);
    const persons = new Set(typed.map((item) => pedigree.sameAs?.[item] ?? item));
    const pruned = pruneUntyped(pedigree, (id) => persons.has(id));
    return { persons: pruned.persons, ...(pedigree.sameAs && { sameAs: pedigree.sameAs }) };
  };
  const h1 = arrange(input.h1);
  const h2 = arrange(input.h2);
  const loci: LocusResult[] = [];
  for (const locus of input.loci) {
    const under1 = locusLikelihood(h1, locus, input);
    const under2 = locusLikelihood(h2, locus, input);
    for (const under of [under1, under2]) {
      if (!under.ok)
        return failed(
          input.id,
          problem(under.reason, `${locus.name}: ${under.reason}`, { locus: locus.name }),
        );
    }
    const likH1 = under1.ok ? under1.value : 0;
    const likH2 = under2.ok ? under2.value : 0;
    if (likH2 === 0) {
      const message = `${locus.name}: the typings are impossible under H2, so that the LR is undefined`;
      return failed(input.id, problem('impossible_under_h2', message, { locus: locus.name }));
    }
    loci.push({ locus: locus.name, likH1, likH2, lr: likH1 / likH2 });
  }
  const sum = loci.reduce((total, { lr }) => total + Math.log10(lr), 0);
  const lrTotal = loci.reduce((product, { lr }) => product * lr, 1);
  return { ok: true, result: { id: input.id, loci, lrTotal, log10Lr: sum === -Infinity ? null : sum } };
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
  return h1?.ok && h2?.ok && h2.value > 0 ? h1.value / h2.value : null;
}

/** Parses and evaluates one line. */
export function evaluateKinship(line: string, options: KinshipOptions = {}): KinshipOutcome {
  const parsed = parseKinshipCase(line);
  return parsed.ok ? evaluateKinshipCase(parsed.value, options) : parsed;
}

/**
 * One line of JSON in, one line of JSON out: `{"id", "lr_per_locus", "log10_lr", "lr_total"}` with 17 significant
 * digits, or `{"id", "error": {"code", "message", ...}}`.
 */
export function evaluateKinshipLine(line: string, options: KinshipOptions = {}): string {
  const outcome = evaluateKinship(line, options);
  if (!outcome.ok) return JSON.stringify({ id: outcome.id, error: outcome.problem });
  const { id, loci, log10Lr, lrTotal } = outcome.result;
  const perLocus = loci.map(({ lr }) => digits(lr)).join(',');
  const logTotal = log10Lr === null ? 'null' : digits(log10Lr);
  return `{"id":${JSON.stringify(id)},"lr_per_locus":[${perLocus}],"log10_lr":${logTotal},"lr_total":${digits(lrTotal)}}`;
}

/** 17 significant digits identify a double; JSON has no infinity. */
function digits(value: number): string {
  return Number.isFinite(value) ? value.toPrecision(17) : 'null';
}
