import type { GenotypeMap } from '@homeward/str';
import { planPedigree, PedigreeError, type Pedigree, type Sex } from './pedigree.js';
import { pruneUntyped, withUnrelated, type UntypedConvention } from './untyped.js';

/** Identifier of the unrelated person that stands for the candidate under H2. */
export const UNRELATED = '~unrelated';

/** The two hypotheses about a candidate, as pedigrees. */
export interface Hypotheses {
  /** The candidate is the missing member. */
  readonly h1: Pedigree;
  /** The candidate is unrelated; the missing member is untyped (except for reference items). */
  readonly h2: Pedigree;
  /** H2 without the candidate: the family alone. */
  readonly family: Pedigree;
  readonly missingSex: Sex;
}

export function hypotheses(
  pedigree: Pedigree,
  missingId: string,
  typed: Readonly<Record<string, GenotypeMap>>,
  untyped: UntypedConvention,
): Hypotheses {
  const plan = planPedigree(pedigree);
  const missing = plan.index.get(missingId);
  if (missing === undefined) throw new PedigreeError('unknown_person', missingId);
  const missingSex = plan.sex[missing]!;
  const typedPersons = new Set(
    Object.entries(typed)
      .filter(([, genotypes]) => Object.keys(genotypes).length > 0)
      .map(([item]) => pedigree.sameAs?.[item] ?? item),
  );
  const bare: Pedigree = { persons: pedigree.persons };
  const isTyped = (id: string): boolean => typedPersons.has(id);
  const h1 = untyped === 'full' ? bare : pruneUntyped(bare, (id) => id === missingId || isTyped(id));
  const family = untyped === 'full' ? bare : pruneUntyped(bare, isTyped);
  return { h1, h2: withUnrelated(family, UNRELATED, missingSex), family, missingSex };
}
