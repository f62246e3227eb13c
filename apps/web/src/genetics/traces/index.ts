export { ElectropherogramView } from './electropherogram-view';
export { LocusTraceOf } from './locus-trace';
export { PersonTraces, type TracedPerson } from './person-traces';
export { SizingTag } from './sizing-tag';
