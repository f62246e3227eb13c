import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  combineDistributions,
  scoreDistribution,
  type KinshipSettings,
  type ScoreDistribution,
} from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';
import type { KinshipPolicy } from '@homeward/policy';
import { linkSettings, type LinkHypothesis } from './hypotheses.js';
import { linkTables } from './link-tables.js';

/** Loci kept, with some ten kilobytes each. */
const LOCI = 2_000;
/** Totals kept: the pairs of one person are judged together. */
const TOTALS = 4;

const made = new WeakMap<KinshipSettings, ChanceScores>();

/** Those of the policy's model for links, kept with it. */
export function chanceScores(policy: KinshipPolicy): ChanceScores {
  const settings = linkSettings(policy);
  let scores = made.get(settings);
  if (!scores) made.set(settings, (scores = new ChanceScores(settings)));
  return scores;
}

/**
 * Scores of unrelated persons beside a person. What a locus contributes depends on the model and the genotype alone,
 * and is kept: persons share genotypes.
 */
class ChanceScores {
  private readonly loci = new Map<string, ScoreDistribution>();
  private readonly totals = new Map<string, ScoreDistribution>();

  constructor(private readonly settings: KinshipSettings) {}

  /** Over these loci, at least one; its `member` means nothing. */
  async of(
    hypothesis: LinkHypothesis,
    genotypes: GenotypeMap,
    loci: readonly string[],
  ): Promise<ScoreDistribution> {
    const keys = loci.map((locus) => `${hypothesis} ${locus} ${genotypes[locus]!.join('/')}`);
    const key = keys.join(' ');
    let total = this.totals.get(key);
    if (total) return total;
    for (const [i, locus] of loci.entries()) {
      const one = this.locus(keys[i]!, hypothesis, locus, genotypes);
      total = total ? combineDistributions(total, one) : one;
      await nextTurn();
    }
    return keep(this.totals, TOTALS, key, total!);
  }

  private locus(
    key: string,
    hypothesis: LinkHypothesis,
    locus: string,
    genotypes: GenotypeMap,
  ): ScoreDistribution {
    const known = this.loci.get(key);
    if (known) return known;
    const one = scoreDistribution(linkTables(hypothesis, this.settings, locus, genotypes[locus]!));
    // Only scores of unrelated persons are computed: half of the work.
    return keep(this.loci, LOCI, key, { ...one, member: new Float64Array(1) });
  }
}

/** Of many, the oldest makes room. */
function keep<T>(kept: Map<string, T>, most: number, key: string, value: T): T {
  kept.set(key, value);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return value;
}
