import { setImmediate as nextTurn } from 'node:timers/promises';
import { alternativesOf } from './alternatives/alternatives.js';
import type { Alternatives } from './evidence/evidence.js';
import { judge, type FoundHit } from './questions/found-hit.js';
import type { Candidate } from './questions/candidate.js';
import { MISSING, type Question } from './questions/question.js';
import { scanLoci, type ScanLocus, type UnlistedGenotypes } from './scan-loci.js';

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
  tables: ({ tables }, { unlisted }) => scanLoci(tables, unlisted),
  judge: judgeAll,
  explain: explain,
};

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
