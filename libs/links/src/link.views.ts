import type { LinkEvidence, LinkHypothesis } from '@homeward/judging';
import type { LinkCode } from './link.codes.js';
import type { Link } from './link.entity.js';
import type { LinkStatus } from './link.states.js';

/** A link as a line of the queue: codes only. `low` was numbered earlier. */
export interface LinkSummary {
  readonly id: string;
  readonly number: string;
  readonly hypothesis: LinkHypothesis;
  readonly lowDonorId: string;
  readonly lowCode: string;
  readonly lowCategory: string;
  readonly highDonorId: string;
  readonly highCode: string;
  readonly highCategory: string;
  readonly log10Lr: number;
  readonly mismatches: number;
  readonly lociCompared: number;
  readonly expectedChanceLinks: number;
  readonly personsCompared: number;
  readonly policyVersion: number;
  readonly status: LinkStatus;
  readonly createdAt: string;
  readonly version: number;
}

export interface LinkDecision {
  readonly code: LinkCode;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface LinkDetail extends LinkSummary {
  readonly evidence: LinkEvidence;
  readonly previousLinkId: string | null;
  readonly decision: LinkDecision | null;
}

export function summaryOfLink(link: Link): LinkSummary {
  return {
    id: link.id,
    number: link.number,
    hypothesis: link.hypothesis,
    lowDonorId: link.lowDonorId,
    lowCode: link.lowCode,
    lowCategory: link.lowCategory,
    highDonorId: link.highDonorId,
    highCode: link.highCode,
    highCategory: link.highCategory,
    log10Lr: link.log10Lr,
    mismatches: link.mismatches,
    lociCompared: link.lociCompared,
    expectedChanceLinks: link.expectedChanceLinks,
    personsCompared: link.personsCompared,
    policyVersion: link.policyVersion,
    status: link.status,
    createdAt: link.createdAt.toISOString(),
    version: link.version,
  };
}

export function decisionOf(link: Link, by: string | null): LinkDecision | null {
  if (link.decisionCode === null || link.decisionReason === null || link.decidedAt === null) return null;
  return {
    code: link.decisionCode,
    reason: link.decisionReason,
    by: by ?? '',
    at: link.decidedAt.toISOString(),
  };
}
