/**
 * The words that the pages of a folder show, besides those that every page needs (`first`). They are loaded with the
 * page. areas.spec.ts compares the list with what the code uses.
 */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
  accounts: ['accounts'],
  audit: ['audit', 'timeline'],
  calibration: ['calibration', 'hits', 'policies'],
  cases: ['cases', 'genetics', 'intake', 'messages', 'persons', 'timeline'],
  contradictions: ['cases'],
  coverage: ['coverage'],
  duplicates: ['duplicates'],
  elimination: ['elimination'],
  exchanges: ['exchanges', 'messages', 'timeline'],
  health: ['health'],
  hits: ['genetics', 'hits', 'links', 'messages', 'timeline', 'traces'],
  home: ['health', 'home', 'timeline'],
  imports: ['imports', 'plates', 'traces', 'vocabulary'],
  intake: ['genetics', 'intake'],
  kits: ['kits'],
  links: ['genetics', 'hits', 'links'],
  'locus-corrections': ['loci', 'persons'],
  messages: ['messages'],
  nonconformities: ['nonconformities'],
  persons: ['cases', 'exchanges', 'intake', 'loci', 'messages', 'persons', 'timeline'],
  plates: ['plates'],
  policies: ['cases', 'policies'],
  quality: ['quality'],
  shipments: ['shipments'],
  specimens: ['loci', 'persons', 'specimens'],
  tasks: ['genetics', 'hits', 'tasks'],
  vocabulary: ['imports', 'vocabulary'],
};
