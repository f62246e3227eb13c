export {
  evaluateCandidate,
  type CandidateResult,
  type CandidateWarning,
  type LeftOutReason,
} from './candidate.js';
export type { CandidateInput } from './candidate-input.js';
export type { CandidateLocus, LocusNote } from './candidate-locus.js';
export {
  caseTables,
  scoreCandidate,
  tableLogLr,
  type CaseInput,
  type CaseTables,
  type LocusTable,
  type SkipReason,
} from './case-tables.js';
export { mendelianMismatches, mutationSteps, type MismatchCount } from './consistency.js';
export { parseKinshipCase, type KinshipCase, type ParsedCase } from './kinship-case.js';
export {
  evaluateKinship,
  evaluateKinshipCase,
  evaluateKinshipLine,
  linkedPairLr,
  type KinshipOptions,
  type KinshipOutcome,
  type KinshipResult,
  type LocusResult,
} from './kinship-line.js';
export type { CaseProblem } from './kinship-problem.js';
export { genotypeCount, genotypeIndex } from './genotype-table.js';
export { lociWithoutTable, type NoTableReason } from './loci-without-table.js';
export { fullSiblingLinkage, type LinkageBounds } from './linkage-effect.js';
export {
  LEAST_CENTIMORGAN_PER_MEGABASE,
  LINKED_WITHIN,
  linkedLociOf,
  linkedPairs,
  type LinkedLoci,
} from './linkage.js';
export { areRelated, relationInPedigree } from './kin.js';
export {
  flooredFrequencies,
  minimumFrequency,
  MINIMUM_WHEN_UNKNOWN,
  type MinimumFrequencyRule,
} from './minimum-frequency.js';
export type { ModelStatement } from './model-statement.js';
export { haldane } from './linked-loci.js';
export { mutationMatrix, type MutationParameters } from './mutation.js';
export {
  PedigreeError,
  pedigreeProblem,
  personOfItem,
  type Pedigree,
  type PedigreePerson,
  type PedigreeProblem,
  type Sex,
} from './pedigree.js';
export {
  checkPedigree,
  DEFAULT_REFUTATION,
  type DeclaredPlace,
  type InconsistentLocus,
  type PedigreeCheck,
  type RefutationRule,
} from './pedigree-check.js';
export { posterior, verbalScale, type VerbalCode, type VerbalScale } from './posterior.js';
export { pedigreeFromRelations, RELATIONS, type RelatedMember, type Relation } from './relations.js';
export {
  combineDistributions,
  expectedChanceHits,
  power,
  scoreDistribution,
  type ScoreDistribution,
} from './score-distribution.js';
export {
  locusRates,
  prepareLocus,
  type KinshipSettings,
  type LocusProblem,
  type MutationSettings,
  type PreparedLocus,
  type PrepareResult,
} from './settings.js';
export { pruneUntyped, type UntypedConvention } from './untyped.js';
export { fullSiblingIndex, ibdIndex, identityByState } from './full-siblings.js';
export { describeKinshipLine } from './kinship-report.js';
export { carrierProbability, genotypeProbability, type MatchFormula } from './matching-probability.js';
export { compareMitochondrial, type MtComparison, type MtVerdict } from './mtdna.js';
export {
  nextRelative,
  type NextRelativeAdvice,
  type NextRelativeInput,
  type RelativeGain,
} from './next-relative.js';
export { pairTables, type PairRelation, type PairTables } from './pairwise.js';
export { seededRandom } from './random.js';
export {
  combinedStepRule2018,
  coupleIndex,
  STEP_RULE_2018,
  stepRule2018,
  type CombinedStepRule,
  type StepRuleInput,
  type StepRuleResult,
  type StepRuleSettings,
} from './step-rule-2018.js';
export {
  compareYHaplotypes,
  haplotypeFrequency,
  yLikelihoodRatio,
  type HaplotypeFrequency,
  type YComparison,
  type YDifference,
  type YHaplotype,
  type YLikelihoodRatio,
} from './y-haplotype.js';
export { familyPower, type FamilyPower, type FamilyPowerPlan } from './family-power.js';
export { FamilyCalibration, type CalibrationPlan, type CalibrationSummary } from './family-calibration.js';
export { GeneDropper, type DroppedFamily } from './gene-dropping.js';
