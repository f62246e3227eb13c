export {
  candidateEvaluator,
  evaluateCandidate,
  type CandidateResult,
  type CandidateWarning,
  type LeftOutReason,
} from './case/candidate.js';
export type { CandidateInput } from './case/candidate-input.js';
export type { CandidateLocus, LocusNote } from './case/candidate-locus.js';
export {
  caseTables,
  scoreCandidate,
  tableLogLr,
  type CaseInput,
  type CaseTables,
  type LocusTable,
  type SkipReason,
} from './case/case-tables.js';
export { mendelianMismatches, mutationSteps, type MismatchCount } from './case/consistency.js';
export { parseKinshipCase, type KinshipCase, type ParsedCase } from './input/kinship-case.js';
export {
  evaluateJsonCase,
  evaluateKinshipCase,
  evaluateJsonLine,
  linkedPairLr,
  type KinshipOptions,
  type KinshipOutcome,
  type KinshipResult,
  type LocusResult,
} from './input/json-line.js';
export type { CaseProblem } from './input/kinship-problem.js';
export { locusScores, type LocusScore } from './case/locus-scores.js';
export { genotypeCount, genotypeIndex } from './case/genotype-table.js';
export { lociWithoutTable, type NoTableReason } from './case/loci-without-table.js';
export { fullSiblingLinkage, type LinkageBounds } from './linkage/linkage-effect.js';
export {
  LEAST_CENTIMORGAN_PER_MEGABASE,
  LINKED_WITHIN,
  linkedLociOf,
  linkedPairs,
  type LinkedLoci,
} from './linkage/linkage.js';
export { areRelated, relationInPedigree } from './model/kin.js';
export {
  DEFAULT_FREQUENCY_RULE,
  flooredFrequencies,
  FREQUENCY_RULES,
  minimumFrequency,
  MINIMUM_WHEN_UNKNOWN,
  populationFrequencies,
  raisedFrequencies,
  type FrequencyRule,
  type MinimumFrequencyRule,
} from './model/minimum-frequency.js';
export type { ModelStatement } from './model/model-statement.js';
export { haldane } from './linkage/linked-loci.js';
export { mutationMatrix, type MutationParameters } from './model/mutation.js';
export {
  PedigreeError,
  pedigreeProblem,
  personOfItem,
  type Pedigree,
  type PedigreePerson,
  type PedigreeProblem,
  type Sex,
} from './model/pedigree.js';
export {
  inconsistentLoci,
  refutedPlaces,
  sameGenotypes,
  type SameGenotype,
  type DeclaredPlace,
  type InconsistentLocus,
  type RefutationRule,
} from './case/pedigree-check.js';
export { posterior, verbalScale, type VerbalCode, type VerbalScale } from './practice/posterior.js';
export { pedigreeFromRelations, RELATIONS, type RelatedMember, type Relation } from './model/relations.js';
export {
  combineDistributions,
  expectedChanceHits,
  power,
  scoreDistribution,
  type ScoreDistribution,
} from './case/score-distribution.js';
export { visibleAlleles } from './model/locus-model.js';
export { log10Margin, raisingDescent } from './case/raising-margin.js';
export {
  locusRates,
  populationSettings,
  prepareLocus,
  type KinshipSettings,
  type LocusProblem,
  type MutationSettings,
  type PreparedLocus,
  type PrepareResult,
} from './model/settings.js';
export { pruneUntyped, type UntypedConvention } from './model/untyped.js';
export { describeJsonLine } from './input/kinship-report.js';
export { compareMitochondrial, type MtComparison, type MtVerdict } from './uniparental/mtdna.js';
export { pairTables, type PairRelation, type PairTables } from './case/pairwise.js';
export { seededRandom } from './model/random.js';
export { evaluatePracticeLine } from './input/practice-line.js';
export {
  compareYHaplotypes,
  type YComparison,
  type YDifference,
  type YHaplotype,
} from './uniparental/y-haplotype.js';
export { familyPower, type FamilyPower, type FamilyPowerPlan } from './simulation/family-power.js';
export {
  FamilyCalibration,
  type CalibrationPlan,
  type CalibrationSummary,
} from './simulation/family-calibration.js';
export { GeneDropper, type DroppedFamily } from './simulation/gene-dropping.js';
