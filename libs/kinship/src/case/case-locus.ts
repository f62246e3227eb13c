import type { Genotype, GenotypeMap } from '@homeward/str';
import {
  combineEvidence,
  typingEvidence,
  type Evidence,
  type ObservationModel,
  type Typing,
} from '../likelihood/evidence.js';
import { likelihood, type Likelihood } from '../likelihood/likelihood.js';
import { lumpUnobserved, type LocusModel } from '../model/locus-model.js';
import {
  PedigreeError,
  planPedigree,
  type Pedigree,
  type PedigreePlan,
  personOfItem,
} from '../model/pedigree.js';
import type { KinshipSettings, PreparedLocus } from '../model/settings.js';

/** One typing at one locus with its person and its identifier. */
export interface LocusItem {
  readonly person: string;
  readonly item: string;
  readonly genotype: Genotype;
}

/** All typings of a case at one locus; identifiers outside the pedigree are a programmer error. */
export function itemsAt(
  pedigree: Pedigree,
  typed: Readonly<Record<string, GenotypeMap>>,
  locus: string,
): LocusItem[] {
  const { index } = planPedigree(pedigree);
  const items: LocusItem[] = [];
  for (const [item, genotypes] of Object.entries(typed)) {
    const person = personOfItem(pedigree, item);
    if (!index.has(person)) throw new PedigreeError('unknown_person', item);
    const genotype = genotypes[locus];
    if (genotype) items.push({ person, item, genotype });
  }
  return items;
}

/** Loci typed by anyone, in order of appearance. */
export function typedLoci(typed: Readonly<Record<string, GenotypeMap>>): string[] {
  const loci = new Set<string>();
  for (const genotypes of Object.values(typed)) for (const locus of Object.keys(genotypes)) loci.add(locus);
  return [...loci];
}

/** The observation model of one typing under these settings. */
export function observationOf(
  settings: KinshipSettings,
  model: LocusModel,
  item: string,
  isReferenceItem: boolean,
): ObservationModel {
  const { dropout } = settings;
  const affected = dropout !== undefined && (dropout.persons?.includes(item) ?? true);
  return {
    silent: model.silent,
    dropout: affected ? dropout.probability : 0,
    error: isReferenceItem || settings.typingErrorOf?.includes(item) ? (settings.typingError ?? 0) : 0,
  };
}

/** Evidence per person of the plan; `indexOf` turns an allele label into a state of `model`. */
export function evidenceAt(
  plan: PedigreePlan,
  model: LocusModel,
  items: readonly LocusItem[],
  settings: KinshipSettings,
  indexOf: (allele: string) => number,
): (Evidence | null)[] {
  const byPerson = new Map<number, Evidence[]>();
  for (const { person, item, genotype } of items) {
    const i = plan.index.get(person);
    if (i === undefined) continue;
    const typing: Typing = [indexOf(genotype[0]), indexOf(genotype[1])];
    const evidence = typingEvidence(
      typing,
      model.freqs,
      observationOf(settings, model, item, item !== person),
    );
    byPerson.set(i, [...(byPerson.get(i) ?? []), evidence]);
  }
  return plan.ids.map((_, i) => combineEvidence(byPerson.get(i) ?? [], model.freqs.length));
}

/** Probability of the typings at one locus given the pedigree, unobserved alleles merged where that is exact. */
export function typingsLikelihood(
  pedigree: Pedigree,
  prepared: PreparedLocus,
  items: readonly LocusItem[],
  settings: KinshipSettings,
): Likelihood {
  const plan = planPedigree(pedigree);
  const observed = new Set<number>();
  for (const { genotype } of items) for (const allele of genotype) observed.add(prepared.index.get(allele)!);
  const { model, map } = lumpUnobserved(prepared.model, observed);
  const indexOf = (allele: string): number => map[prepared.index.get(allele)!]!;
  return likelihood(plan, model, evidenceAt(plan, model, items, settings, indexOf));
}
