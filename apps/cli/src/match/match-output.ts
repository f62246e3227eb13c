import { firstOf } from '@homeward/platform/pure';
import type { Recomputed } from './recompute.js';
import type { RankingLimits } from './ranking.js';
import type { CaseOutcome, FoundPerson, MatchOutcome } from './match-outcome.js';

const HEADER = 'case,rank,person,log10_lr,lr,mismatches,loci_compared,loci_left_out,reason';

/** One line for each person found; a case without any has one line with its reason. */
export function csvOf({ cases }: MatchOutcome): string {
  return [HEADER, ...cases.flatMap(linesOf), ''].join('\n');
}

function linesOf({ matchCase, results, skippedLoci, reason }: CaseOutcome): string[] {
  const name = quoted(matchCase.name);
  if (results.length === 0) return [`${name},,,,,,,,${reason ?? ''}`];
  return results.map(({ rank, person, result }) =>
    [
      name,
      rank,
      quoted(person),
      result.log10Lr.toPrecision(12),
      lrOf(result).toPrecision(6),
      result.mismatches,
      result.lociCompared,
      leftOut(result, skippedLoci).length,
      '',
    ].join(','),
  );
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lrOf({ log10Lr }: Recomputed): number {
  return Math.pow(10, log10Lr);
}

type LeftOut = { readonly locus: string; readonly reason: string }[];

/** Loci of this person or of the family that did not count. */
function leftOut(result: Recomputed, skipped: CaseOutcome['skippedLoci']): LeftOut {
  const own = new Set(result.leftOut.map(({ locus }) => locus));
  return [...result.leftOut, ...skipped.filter(({ locus }) => !own.has(locus))];
}

/** The whole outcome as one JSON object; JSON has no infinity, so that such a number is null. */
export function jsonOf(outcome: MatchOutcome, wanted: RankingLimits): string {
  const { first, counts, passedOver, total } = outcome.problems;
  const cases = outcome.cases.map((found) => {
    const { name, relation, members, samples } = found.matchCase;
    return {
      case: name,
      ...(relation === null ? { members } : { relation, sample: firstOf(samples).sample }),
      ...(found.reason !== null && { reason: found.reason }),
      results: found.results.map((person) => resultOf(person, found)),
      skippedLoci: found.skippedLoci,
    };
  });
  const { persons, times, dropoutEstimate } = outcome;
  const { frequencies, ...model } = outcome.settings;
  const settings = { frequencies: frequencies.name, ...model, ...wanted, dropoutEstimate };
  return `${JSON.stringify({ settings, cases, persons, times, problems: { total, counts, first, passedOver } })}\n`;
}

function resultOf({ rank, person, result }: FoundPerson, { skippedLoci }: CaseOutcome): object {
  const { log10Lr, mismatches, lociCompared } = result;
  return {
    rank,
    person,
    log10Lr,
    lr: lrOf(result),
    mismatches,
    lociCompared,
    lociLeftOut: leftOut(result, skippedLoci),
  };
}
