import type { GenotypeMap } from '@homeward/str';
import { planPedigree, PedigreeError, type Pedigree, type Sex, personOfItem } from '../model/pedigree.js';
import { raisingDescent, type RaisingDescent } from './raising-margin.js';
import { pruneUntyped, withUnrelated, type UntypedConvention } from '../model/untyped.js';

/** Identifier of the unrelated person who is the candidate under H2. */
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
  readonly margin: RaisingDescent;
}

const known = new WeakMap<Pedigree, Map<string, Hypotheses>>();

/** The hypotheses of a case; kept per pedigree, so that plans and elimination orders are made once. */
export function hypotheses(
  pedigree: Pedigree,
  missingId: string,
  typed: Readonly<Record<string, GenotypeMap>>,
  untyped: UntypedConvention,
): Hypotheses {
  let made = known.get(pedigree);
  if (!made) known.set(pedigree, (made = new Map<string, Hypotheses>()));
  const items = untyped === 'full' ? [] : Object.keys(typed).filter((item) => hasTyping(typed[item]!));
  const key = JSON.stringify([untyped, missingId, ...items]);
  let result = made.get(key);
  if (!result) made.set(key, (result = draw(pedigree, missingId, items, untyped)));
  return result;
}

function hasTyping(genotypes: GenotypeMap): boolean {
  for (const locus in genotypes) if (genotypes[locus]) return true;
  return false;
}

function draw(
  pedigree: Pedigree,
  missingId: string,
  typedItems: readonly string[],
  untyped: UntypedConvention,
): Hypotheses {
  const plan = planPedigree(pedigree);
  const missing = plan.index.get(missingId);
  if (missing === undefined) throw new PedigreeError('unknown_person', missingId);
  const missingSex = plan.sex[missing]!;
  const typedPersons = new Set(typedItems.map((item) => personOfItem(pedigree, item)));
  const bare: Pedigree = { persons: pedigree.persons };
  const isTyped = (id: string): boolean => typedPersons.has(id);
  const h1 = untyped === 'full' ? bare : pruneUntyped(bare, (id) => id === missingId || isTyped(id));
  const family = untyped === 'full' ? bare : pruneUntyped(bare, isTyped);
  return {
    h1,
    h2: withUnrelated(family, UNRELATED, missingSex),
    family,
    missingSex,
    margin: raisingDescent(h1, family),
  };
}
