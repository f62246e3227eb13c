export { LocusTable, type LocusColumn } from './locus-table';
export { barScale, LocusBar, LrBar } from './lr-bar';
export { ModelCard, type Fact } from './model-card';
export { formatCompact, formatLog10, formatPowerOfTen, formatProbability, formatQuantity } from './numbers';
export { Pedigree } from './pedigree';
export { Powers } from './powers';
export { QualityTable } from './quality-table';
export { ElectropherogramView, PersonTraces, SizingTag, type TracedPerson } from './traces';
export { ScoreDistribution } from './score-distribution';
