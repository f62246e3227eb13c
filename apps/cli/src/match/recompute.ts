import { candidateEvaluator, type CandidateInput, type CandidateResult } from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';

/** Everything about a case but the candidate. */
export type RecomputedFamily = Omit<CandidateInput, 'candidate'>;

/** One person's number from first principles, without what only a page shows. */
export type Recomputed = Pick<CandidateResult, 'log10Lr' | 'mismatches' | 'lociCompared' | 'leftOut'>;

export interface RecomputeTask {
  /** Equal for the tasks of one case, so that a thread keeps what it computed. */
  readonly key: number;
  readonly family: RecomputedFamily;
  readonly candidates: readonly GenotypeMap[];
}

/** Recomputes persons of one case after another; what the last case's genotypes made is kept. */
export class Recomputer {
  private key = -1;
  private evaluate: (candidate: GenotypeMap) => CandidateResult = () => {
    throw new Error('no case yet');
  };

  run({ key, family, candidates }: RecomputeTask): Recomputed[] {
    if (key !== this.key) [this.key, this.evaluate] = [key, candidateEvaluator(family)];
    return candidates.map((candidate) => {
      const { log10Lr, mismatches, lociCompared, leftOut } = this.evaluate(candidate);
      return { log10Lr, mismatches, lociCompared, leftOut };
    });
  }
}
