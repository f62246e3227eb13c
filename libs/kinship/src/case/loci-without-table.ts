import { evidenceAt, itemsAt, typedLoci, typingsLikelihood, type LocusItem } from './case-locus.js';
import type { CaseInput } from './case-tables.js';
import { hasFewTerms } from '../likelihood/founder-urn.js';
import { hypotheses, UNRELATED } from './hypotheses.js';
import { buildNetwork } from '../likelihood/network.js';
import { planPedigree, type Pedigree } from '../model/pedigree.js';
import { locusRates, prepareLocus, type KinshipSettings, type PreparedLocus } from '../model/settings.js';

export type NoTableReason = 'too_many_founders_for_theta' | 'family_inconsistent';

/**
 * Loci of the family, with frequencies, for which `caseTables` would still make no table; found without making any.
 * Under theta those of too many open founder alleles; where some transmission cannot mutate, those at which the
 * family contradicts itself. Whether loci are linked, or a pedigree too complex, is not looked at.
 */
export function lociWithoutTable(input: CaseInput): Map<string, NoTableReason> {
  const without = new Map<string, NoTableReason>();
  for (const locus of typedLoci(input.typed)) {
    const reason = reasonAt(input, locus);
    if (reason) without.set(locus, reason);
  }
  return without;
}

function reasonAt(input: CaseInput, locus: string): NoTableReason | null {
  const { settings } = input;
  const rates = locusRates(settings.mutation, locus);
  const mayContradict = rates.male === 0 || rates.female === 0;
  if (settings.theta === 0 && !mayContradict) return null;
  const items = itemsAt(input.pedigree, input.typed, locus);
  const alleles = items.flatMap(({ genotype }) => genotype);
  const { h1, h2, family } = hypotheses(input.pedigree, input.missingId, input.typed, settings.untyped);
  const prepared = prepareLocus(settings, locus, alleles);
  if (!prepared.ok) return null;
  const hasFewFounders = (drawn: Pedigree, person: string): boolean =>
    isSummable(drawn, person, prepared.locus, items, settings);
  if (settings.theta > 0 && !(hasFewFounders(h1, input.missingId) && hasFewFounders(h2, UNRELATED)))
    return 'too_many_founders_for_theta';
  if (!mayContradict) return null;
  // Theta makes nothing possible, and nothing impossible.
  const independent = prepareLocus(withoutTheta(settings), locus, alleles);
  const alone = independent.ok ? typingsLikelihood(family, independent.locus, items, settings) : independent;
  return alone.ok && alone.value === 0 ? 'family_inconsistent' : null;
}

function isSummable(
  pedigree: Pedigree,
  person: string,
  { model, index }: PreparedLocus,
  items: readonly LocusItem[],
  settings: KinshipSettings,
): boolean {
  const plan = planPedigree(pedigree);
  // Refused for its own reason.
  if (model.xLinked && plan.sex.includes('unknown')) return true;
  const evidence = evidenceAt(plan, model, items, settings, (allele) => index.get(allele)!);
  return hasFewTerms(buildNetwork(plan, model, evidence, plan.index.get(person)!), model.theta);
}

const independents = new WeakMap<KinshipSettings, KinshipSettings>();

/** The same object for the same settings: locus models are kept by it. */
function withoutTheta(settings: KinshipSettings): KinshipSettings {
  let made = independents.get(settings);
  if (!made) independents.set(settings, (made = { ...settings, theta: 0 }));
  return made;
}
