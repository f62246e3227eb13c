import { combineEvidence, typingEvidence, type Evidence, type Typing } from '../likelihood/evidence.js';
import type { CaseLocus } from './kinship-case-locus.js';
import type { KinshipCase } from './kinship-case.js';
import type { LinkedLocus } from '../linkage/linked-loci.js';
import { lumpUnobserved } from '../model/locus-model.js';
import type { PedigreePlan } from '../model/pedigree.js';

interface CaseTyping {
  readonly alleles: Typing;
  readonly error: number;
}

/**
 * Model with unobserved alleles merged where that is exact, and the evidence of every person of the plan.
 * @param sameAs further typings of a person under a name of their own: name to person
 */
export function caseEvidence(
  plan: PedigreePlan,
  locus: CaseLocus,
  input: KinshipCase,
  sameAs: Readonly<Record<string, string>> = {},
): LinkedLocus {
  const full = locus.model;
  const items = Object.keys(sameAs);
  const typings = plan.ids.map((id) =>
    [id, ...items.filter((item) => sameAs[item] === id)].flatMap((item): CaseTyping[] => {
      const labels = input.genotypes.get(item)?.get(locus.name);
      if (!labels) return [];
      const alleles: Typing = [full.alleles.indexOf(labels[0]!), full.alleles.indexOf(labels.at(-1)!)];
      return [{ alleles, error: item === id ? 0 : input.typingError }];
    }),
  );
  const { model, map } = lumpUnobserved(full, new Set(typings.flat().flatMap(({ alleles }) => alleles)));
  const evidence = typings.map((own, i): Evidence | null => {
    // A hemizygous person shows the one allele there is; it cannot hide a silent partner.
    const hemizygous = model.xLinked && plan.sex[i] === 'male';
    const silent = hemizygous ? -1 : model.silent;
    const each = own.map(({ alleles: [a, b], error }) =>
      typingEvidence([map[a]!, map[b]!], model.freqs, { silent, dropout: 0, error }),
    );
    return combineEvidence(each, model.freqs.length);
  });
  return { model, evidence };
}
