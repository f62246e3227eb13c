import { DEFAULT_FREQUENCY_RULE, type FrequencyRule } from './minimum-frequency.js';
import type { Pedigree } from './pedigree.js';
import type { KinshipSettings } from './settings.js';

/** Every assumption behind a result, named, so that a report can print them and another laboratory repeat them. */
export interface ModelStatement {
  readonly hypotheses: { readonly h1: 'candidate_is_missing_member'; readonly h2: 'candidate_is_unrelated' };
  readonly frequencyTable: string;
  readonly minimumFrequency: KinshipSettings['minimumFrequency'];
  readonly frequencyRule: FrequencyRule;
  readonly theta: number;
  readonly mutation: KinshipSettings['mutation'];
  readonly untyped: KinshipSettings['untyped'];
  readonly silent: KinshipSettings['silent'] | null;
  readonly dropout: KinshipSettings['dropout'] | null;
  readonly typingError: number;
  readonly linkage: 'warn' | 'leave_one_out';
  readonly independence: 'loci_independent';
  readonly founders: 'hardy_weinberg' | 'balding_nichols';
  readonly pedigreeAssumptions: readonly string[];
}

export function modelStatement(settings: KinshipSettings, pedigree: Pedigree): ModelStatement {
  return {
    hypotheses: { h1: 'candidate_is_missing_member', h2: 'candidate_is_unrelated' },
    frequencyTable: settings.frequencies.name,
    minimumFrequency: settings.minimumFrequency,
    frequencyRule: settings.frequencyRule ?? DEFAULT_FREQUENCY_RULE,
    theta: settings.theta,
    mutation: settings.mutation,
    untyped: settings.untyped,
    silent: settings.silent ?? null,
    dropout: settings.dropout ?? null,
    typingError: settings.typingError ?? 0,
    linkage: settings.linkage ?? 'warn',
    independence: 'loci_independent',
    founders: settings.theta > 0 ? 'balding_nichols' : 'hardy_weinberg',
    pedigreeAssumptions: pedigree.assumptions ?? [],
  };
}
