import type { FamilyPlan } from './family-plan.js';
import type { MutationRates } from './family.js';
import type { Layout } from './genotype-rows.js';
import type { KitLoci } from './kit-loci.js';
import type { TypingShares } from './typing.js';

/** A simulation as ordered: everything that the written bytes depend on. */
export interface SimulationSettings {
  readonly families: number;
  readonly persons: number;
  readonly kit: KitLoci;
  /** Name of the frequency table. */
  readonly frequencies: string;
  readonly seed: number;
  readonly types: readonly { readonly plan: FamilyPlan; readonly weight: number }[];
  /** Share of the missing children who are among the persons. */
  readonly present: number;
  readonly mutation: MutationRates;
  readonly typing: TypingShares;
  readonly layout: Layout;
  readonly samplesPerFile: number;
}
