import { Opinion } from './opinion.entity.js';
import { MatchReport } from './report/match-report.entity.js';
import { ReviewClaim } from './review-claim.entity.js';
import { SecondBloodOrder, SecondBloodDonor, SecondBloodWaiver } from './second-blood/second-blood.entity.js';

/** The tables of this library. */
export const entities = [
  Opinion,
  MatchReport,
  ReviewClaim,
  SecondBloodOrder,
  SecondBloodDonor,
  SecondBloodWaiver,
];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['opinion'] as const;
