import { evidenceOf, type Evidence, type Typing } from './evidence.js';
import type { CaseLocus } from './kinship-case-locus.js';
import type { KinshipCase } from './kinship-case.js';
import type { LinkedLocus } from './linked-loci.js';
import { lumpUnobserved } from './locus-model.js';
import type { PedigreePlan } from './pedigree.js';

/** Model with unobserved alleles merged where that is exact, and the evidence of every person of the plan. */
export function caseEvidence(plan: PedigreePlan, locus: CaseLocus, input: KinshipCase): LinkedLocus {
  const full = locus.model;
  const typings = plan.ids.map((id) => {
    const labels = input.genotypes.get(id)?.get(locus.name);
    return labels
      ? ([full.alleles.indexOf(labels[0]!), full.alleles.indexOf(labels.at(-1)!)] as const)
      : null;
  });
  const { model, map } = lumpUnobserved(full, new Set(typings.flatMap((typing) => typing ?? [])));
  const evidence = typings.map((typing, i): Evidence | null => {
    if (!typing) return null;
    const states: Typing = [map[typing[0]]!, map[typing[1]]!];
    // A hemizygous person shows the one allele there is; it cannot hide a silent partner.
    const hemizygous = model.xLinked && plan.sex[i] === 'male';
    return evidenceOf(states, model.freqs, { silent: hemizygous ? -1 : model.silent, dropout: 0, error: 0 });
  });
  return { model, evidence };
}
