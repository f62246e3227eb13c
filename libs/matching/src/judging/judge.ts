import { setImmediate as nextTurn } from 'node:timers/promises';
import { locusScores } from '@homeward/search';
import type { Genotype } from '@homeward/str';
import { alternativesOf } from '../alternatives/alternatives.js';
import type { Alternatives } from '../hits/evidence.js';
import { judge, type FoundHit } from '../search/found-hit.js';
import type { Candidate } from '../search/person.queries.js';
import { MISSING, type Question } from '../search/question.js';

/** By locus, genotypes of the index with an allele that the frequency table does not list. */
export type UnlistedGenotypes = Readonly<Record<string, readonly Genotype[]>>;

/** log10 LR of one locus for a scan. */
export interface ScanLocus {
  readonly locus: string;
  readonly alleles: readonly string[];
  /** log10 LR by `genotypeIndex` of `alleles`. */
  readonly values: Float32Array;
  /** log10 LR of genotypes with alleles beyond those. */
  readonly further: readonly { readonly genotype: Genotype; readonly value: number }[];
}

/** What a hit says of itself, for the other places of its person in the family. */
export type ToExplain = Pick<FoundHit, 'log10Lr' | 'typedRelations'> & {
  readonly perLocus: FoundHit['evidence']['perLocus'];
};

/** Everything about a question that takes milliseconds; here or in another thread, with the same outcome. */
export interface JudgingTasks {
  readonly tables: { readonly unlisted: UnlistedGenotypes };
  readonly judge: { readonly candidates: readonly Candidate[]; readonly personsSearched: number };
  readonly explain: ToExplain;
}
export interface JudgingResults {
  readonly tables: ScanLocus[];
  readonly judge: FoundHit[];
  readonly explain: Alternatives;
}
export type JudgingKind = keyof JudgingTasks;

/** How each task is done. */
export const JUDGING: {
  readonly [Kind in JudgingKind]: (
    question: Question,
    task: JudgingTasks[Kind],
  ) => JudgingResults[Kind] | Promise<JudgingResults[Kind]>;
} = {
  tables: (question, { unlisted }) => scanLoci(question, unlisted),
  judge: judgeAll,
  explain: explain,
};

/** @throws RangeError when a table holds what no scan can add up */
function scanLoci({ tables }: Question, unlisted: UnlistedGenotypes): ScanLocus[] {
  const scores = new Map(locusScores(tables).map((score) => [score.locus, score]));
  return tables.loci.map(({ locus, alleles, logLr }) => {
    const score = scores.get(locus)!;
    const beyond = (unlisted[locus] ?? []).filter(
      (pair) => !pair.every((allele) => alleles.includes(allele)),
    );
    const further = beyond.map((genotype) => ({ genotype, value: score.log10Lr(...genotype) }));
    const values = Float32Array.from(logLr);
    if ([...values, ...further.map(({ value }) => value)].some((value) => !(value < Infinity)))
      throw new RangeError(`${locus}: the table holds a log10 LR that is no number`);
    return { locus, alleles, values, further };
  });
}

/** The hits among candidates; others get their turn after every one. */
async function judgeAll(
  question: Question,
  { candidates, personsSearched }: JudgingTasks['judge'],
): Promise<FoundHit[]> {
  const found: FoundHit[] = [];
  for (const candidate of candidates) {
    const hit = judge(question, candidate, personsSearched);
    if (hit) found.push(hit);
    await nextTurn();
  }
  return found;
}

function explain({ pedigree, typed, policy }: Question, hit: ToExplain): Promise<Alternatives> {
  const asked = {
    pedigree,
    missingId: MISSING,
    typed,
    relations: hit.typedRelations,
    settings: policy.settings,
  };
  return alternativesOf(asked, hit);
}
