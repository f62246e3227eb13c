export { canonicalAllele, compareAlleles, type AlleleProblem, type CanonicalAllele } from './allele.js';
export {
  parseFrequencyTable,
  SUM_TOLERANCE,
  type FrequencyProblem,
  type FrequencyTable,
  type LocusFrequencies,
} from './frequency-table.js';
export { orderedGenotype, sameGenotype, sharedAlleles, type Genotype, type GenotypeMap } from './genotype.js';
export { createLocusDictionary, locusKey, type LocusCopy, type LocusDictionary } from './locus-dictionary.js';
export { compareLociByPosition, locusPosition, type LocusPosition } from './locus-positions.js';
export type { Locus, LocusType, MutationRates } from './locus.js';
export {
  inMtRanges,
  MT_DNA,
  MT_LENGTH,
  mtSite,
  mtTokens,
  parseMtHaplotype,
  storedMtHaplotype,
  type MtHaplotype,
  type MtProblem,
  type MtRange,
  type MtSite,
} from './mt-haplotype.js';
export { mtDifferences, type MtDifferences } from './mt-comparison.js';
export { mergeMtHaplotypes } from './mt-merge.js';
export { isMtLengthVariant } from './mt-regions.js';
export { emptyRecord } from './record.js';
export { createPanels, type Panel, type PanelDictionary, type PanelLocus } from './panels.js';
