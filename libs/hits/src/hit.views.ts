import type { DeclaredRelation } from '@homeward/intake';
import type { Agreement, Evidence } from '@homeward/judging';
import type { Hit } from './hit.entity.js';
import type { HitStatus } from './hit.states.js';
import type { HitTimelineEntry } from './hit.timeline.js';

/** A hit as a line of the queue: codes only. */
export interface HitSummary {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly caseNumber: string;
  /** The member of the family whom the person may be. */
  readonly missingKey: string;
  readonly personDonorId: string;
  readonly personCode: string;
  readonly personCategory: string;
  readonly familyType: string;
  readonly typedRelations: DeclaredRelation[];
  readonly log10Lr: number;
  readonly mismatches: number;
  readonly lociCompared: number;
  readonly moreLociNeeded: boolean;
  readonly expectedChanceHits: number;
  readonly personsSearched: number;
  readonly status: HitStatus;
  readonly urgent: boolean;
  readonly createdAt: string;
  readonly version: number;
}

export interface HitDetail extends HitSummary {
  readonly evidence: Evidence;
  readonly sexAgreement: Agreement;
  readonly ageAgreement: Agreement;
  readonly previousHitId: string | null;
  readonly timeline: HitTimelineEntry[];
}

export function summaryOf(hit: Hit, urgent: boolean): HitSummary {
  return {
    id: hit.id,
    number: hit.number,
    caseId: hit.caseId,
    caseNumber: hit.caseNumber,
    missingKey: hit.missingKey,
    personDonorId: hit.personDonorId,
    personCode: hit.personCode,
    personCategory: hit.personCategory,
    familyType: hit.familyType,
    typedRelations: hit.typedRelations,
    log10Lr: hit.log10Lr,
    mismatches: hit.mismatches,
    lociCompared: hit.lociCompared,
    moreLociNeeded: hit.moreLociNeeded,
    expectedChanceHits: hit.expectedChanceHits,
    personsSearched: hit.personsSearched,
    status: hit.status,
    urgent,
    createdAt: hit.createdAt.toISOString(),
    version: hit.version,
  };
}
