import type { Category, LinkCode, LinkHypothesis, LinkStatus, Sex } from '../enums';
import type { Evidence, EvidenceLocus } from './matching';

/** Two persons of unknown origin; `low` was numbered earlier. */
export interface LinkSummary {
  id: string;
  number: string;
  hypothesis: LinkHypothesis;
  lowDonorId: string;
  lowCode: string;
  lowCategory: Category;
  highDonorId: string;
  highCode: string;
  highCategory: Category;
  log10Lr: number;
  mismatches: number;
  lociCompared: number;
  expectedChanceLinks: number;
  personsCompared: number;
  policyVersion: number;
  status: LinkStatus;
  createdAt: string;
  version: number;
}
export interface LinkedPerson {
  donorId: string;
  code: string;
  category: Category;
  sex: Sex;
  birthYear: number | null;
}
export interface LinkEvidence {
  persons: [LinkedPerson, LinkedPerson];
  /** `person` is the earlier person; `relatives` holds the later one by donor id. */
  perLocus: EvidenceLocus[];
  leftOut: Evidence['leftOut'];
  hypotheses: Record<LinkHypothesis, number | null>;
  /** Loci that share both alleles, one, none. */
  shared: [number, number, number];
  verbal: string;
  model: Evidence['model'] & { typingError: number };
}
export interface LinkDetail extends LinkSummary {
  evidence: LinkEvidence;
  previousLinkId: string | null;
  decision: { code: LinkCode; reason: string; by: string; at: string } | null;
}
