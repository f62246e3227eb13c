import { sameGenotype, type Genotype } from '@homeward/str';
import type { CandidateInput } from './candidate-input.js';
import { itemsAt, typingsLikelihood, type LocusItem } from './case-locus.js';
import type { SkipReason } from './case-tables.js';
import { isConsistent, leastSteps } from './consistency.js';
import { UNRELATED, type Hypotheses } from './hypotheses.js';
import { ratioOf } from '../likelihood/likelihood.js';
import { log10Margin } from './raising-margin.js';
import { isXLinked, prepareLocus } from '../model/settings.js';

/** What a reader should know about a locus; at most the most important one. */
export type LocusNote =
  | 'mutation'
  | 'typings_differ'
  | 'mutation_or_null'
  | 'excluded'
  | 'family_inconsistent'
  | 'allele_not_in_table'
  | null;

export interface CandidateLocus {
  readonly locus: string;
  readonly candidate: Genotype;
  readonly typed: Readonly<Record<string, Genotype>>;
  readonly lr: number;
  readonly log10Lr: number;
  /** Whether the locus agrees with H1 without mutation (given that the family agrees with itself). */
  readonly consistent: boolean;
  /** Least number of mutational steps; null when consistent or when no mutation explains the locus. */
  readonly steps: number | null;
  readonly note: LocusNote;
  /** Frequency used for each allele of the candidate and the family. */
  readonly frequencies: Readonly<Record<string, number>>;
  /** Alleles whose frequency is the minimum, because they are rare or not in the table. */
  readonly atMinimum: readonly string[];
}

type Result = { ok: true; locus: CandidateLocus } | { ok: false; reason: SkipReason };

export function candidateLocus(
  input: CandidateInput,
  pair: Hypotheses,
  locus: string,
  genotype: Genotype,
): Result {
  const { settings, missingId } = input;
  const family = itemsAt(input.pedigree, input.typed, locus);
  const h1Items: LocusItem[] = [...family, { person: missingId, item: missingId, genotype }];
  const h2Items: LocusItem[] = [...family, { person: UNRELATED, item: UNRELATED, genotype }];
  const alleles = h1Items.flatMap((item) => item.genotype);
  const preparation = prepareLocus(settings, locus, alleles);
  if (!preparation.ok) return preparation;
  const prepared = preparation.locus;
  // A drop-out rate stated for the missing member applies to the candidate under both hypotheses.
  const h1 = typingsLikelihood(pair.h1, prepared, h1Items, settings);
  if (!h1.ok) return h1;
  const h2 = typingsLikelihood(pair.h2, prepared, h2Items, candidateSettings(input));
  if (!h2.ok) return h2;
  if (h2.log10 === -Infinity) return { ok: false, reason: 'family_inconsistent' };
  const ratio = ratioOf(h1, h2);
  const margin = log10Margin(
    prepared,
    pair,
    missingId,
    family.map(({ person }) => person),
  );
  const lr = margin === 0 ? ratio.lr : ratio.lr / Math.pow(10, margin);
  const log10Lr = ratio.log10Lr - margin;
  const xLinked = isXLinked(settings, locus);
  const familyConsistent = isConsistent(pair.h1, family, xLinked);
  const consistent = !familyConsistent || isConsistent(pair.h1, h1Items, xLinked);
  const frequencyOf = (allele: string): number => prepared.model.freqs[prepared.index.get(allele)!]!;
  const atMinimum = [...new Set(alleles)].filter(
    (a) => prepared.unseen.includes(a) || prepared.raised.includes(a),
  );
  // Computed on demand: for most candidates the count is enough, and steps take longer.
  let counted: { readonly steps: number | null } | null = null;
  return {
    ok: true,
    locus: {
      locus,
      candidate: genotype,
      typed: Object.fromEntries(family.map((item) => [item.item, item.genotype])),
      lr,
      log10Lr,
      consistent,
      get steps(): number | null {
        return consistent ? null : (counted ??= { steps: leastSteps(pair.h1, h1Items, xLinked) }).steps;
      },
      note: noteOf({ lr, consistent, familyConsistent, unseen: prepared.unseen.length > 0 }, family, {
        person: missingId,
        item: missingId,
        genotype,
      }),
      frequencies: Object.fromEntries(alleles.map((allele) => [allele, frequencyOf(allele)])),
      atMinimum,
    },
  };
}

function candidateSettings({ settings, missingId }: CandidateInput): CandidateInput['settings'] {
  const persons = settings.dropout?.persons;
  if (!settings.dropout || !persons?.includes(missingId)) return settings;
  return { ...settings, dropout: { ...settings.dropout, persons: [...persons, UNRELATED] } };
}

function noteOf(
  facts: { lr: number; consistent: boolean; familyConsistent: boolean; unseen: boolean },
  family: readonly LocusItem[],
  { person, genotype: candidate }: LocusItem,
): LocusNote {
  if (!facts.familyConsistent) return 'family_inconsistent';
  if (facts.consistent) return facts.unseen ? 'allele_not_in_table' : null;
  if (facts.lr === 0) return 'excluded';
  // No mutation makes one person show two genotypes; a wrong typing does.
  if (family.some((item) => item.person === person && !sameGenotype(item.genotype, candidate)))
    return 'typings_differ';
  const opposite = ({ genotype: [a, b] }: LocusItem): boolean => a === b && a !== candidate[0];
  return candidate[0] === candidate[1] && family.some(opposite) ? 'mutation_or_null' : 'mutation';
}
