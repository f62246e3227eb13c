import type { Evidence } from '@homeward/judging';
import type { Bilingual } from '@homeward/platform';
import type { OpinionCode } from '../opinion.codes.js';
import type { Seat } from '../opinion.entity.js';
import type { SecondBloodProgress } from '../second-blood/progress.js';

/** One blood sample and its typing, as the report lists it. */
export interface ReportSample {
  readonly code: string;
  readonly barcode: string;
  readonly material: string;
  readonly collectedOn: string;
  readonly receivedAt: string | null;
  readonly panel: string | null;
  readonly batch: string | null;
  readonly typedAt: string | null;
}

/** How the controls of one import batch came out. */
export interface ReportControls {
  readonly batch: string;
  readonly kind: 'positive_control' | 'negative_control';
  readonly accepted: number;
  readonly total: number;
}

export interface ReportSignature {
  readonly seat: Seat;
  readonly name: string;
  readonly code: OpinionCode;
  readonly at: string;
}

/** What the family was compared with, and how completely, when the report was written. */
export interface ReportCoverage {
  readonly complete: boolean;
  readonly head: number;
  readonly cursor: number;
  readonly at: string;
  readonly caseComparedWith: number | null;
  readonly caseJoinedAt: string | null;
}

/**
 * The facts of a report, frozen when it is written: with the locale they give its bytes, and nothing else does.
 * Persons by code only.
 */
export interface ReportContent {
  readonly number: string;
  readonly revision: number;
  readonly verificationCode: string;
  readonly issuedAt: string;
  readonly softwareVersion: string;
  /** IANA name of the zone in which the report writes its times; absent in reports from before, which wrote UTC. */
  readonly timeZone?: string;
  /** Null, or absent in reports from before: a blank to fill in. */
  readonly laboratory?: {
    readonly name: { readonly zh: string | null; readonly en: string | null };
    readonly accreditation: string | null;
  };
  /** The second stage: second blood agrees, or is waived. Absent in the first. */
  readonly secondBlood?: SecondBloodProgress;
  readonly requestingUnit: { readonly district: Bilingual; readonly point: Bilingual };
  readonly hit: {
    readonly number: string;
    readonly caseNumber: string;
    readonly personCode: string;
    readonly personSex: string;
    readonly personCategory: string;
    readonly log10Lr: number;
    readonly mismatches: number;
    readonly lociCompared: number;
    readonly expectedChanceHits: number;
    readonly personsSearched: number;
    readonly foundAt: string;
  };
  readonly evidence: Omit<Evidence, 'distribution'>;
  readonly samples: readonly ReportSample[];
  readonly controls: readonly ReportControls[];
  readonly conclusion: OpinionCode;
  readonly coverage: ReportCoverage;
  readonly signatures: readonly ReportSignature[];
  readonly auditHead: { readonly seq: number; readonly hash: string } | null;
}
