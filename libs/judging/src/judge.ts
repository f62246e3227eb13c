import { setImmediate as nextTurn } from 'node:timers/promises';
import { alternativesOf } from './alternatives/alternatives.js';
import type { Alternatives } from './evidence/evidence.js';
import { judge, type FoundHit } from './families/found-hit.js';
import type { Candidate } from './families/candidate.js';
import { MISSING, type SearchedFamily } from './families/searched-family.js';
import { scanLoci, type ScanLocus, type UnlistedGenotypes } from './scan-loci.js';

/** The facts of a hit that the alternatives need. */
export type HitForAlternatives = Pick<FoundHit, 'log10Lr' | 'typedRelations'> & {
  readonly perLocus: FoundHit['evidence']['perLocus'];
};

/** Tasks about one family that take milliseconds; in this or another thread, with the same result. */
export interface JudgingTasks {
  readonly tables: { readonly unlisted: UnlistedGenotypes };
  readonly judge: { readonly candidates: readonly Candidate[]; readonly personsSearched: number };
  readonly explain: HitForAlternatives;
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
    question: SearchedFamily,
    task: JudgingTasks[Kind],
  ) => JudgingResults[Kind] | Promise<JudgingResults[Kind]>;
} = {
  tables: ({ tables }, { unlisted }) => scanLoci(tables, unlisted),
  judge: judgeAll,
  explain: computeAlternatives,
};

/** The hits among candidates; others get their turn after every one. */
async function judgeAll(
  searched: SearchedFamily,
  { candidates, personsSearched }: JudgingTasks['judge'],
): Promise<FoundHit[]> {
  const found: FoundHit[] = [];
  for (const candidate of candidates) {
    const hit = judge(searched, candidate, personsSearched);
    if (hit) found.push(hit);
    await nextTurn();
  }
  return found;
}

function computeAlternatives(
  { pedigree, typed, policy }: SearchedFamily,
  hit: HitForAlternatives,
): Promise<Alternatives> {
  const asked = {
    pedigree,
    missingId: MISSING,
    typed,
    relations: hit.typedRelations,
    settings: policy.settings,
  };
  return alternativesOf(asked, hit);
}
