export * from './opinion.codes.js';
export { Opinion, type Seat } from './opinion.entity.js';
export { MINIMUM_REASON_LENGTH, SUPPORT_LOG10_LR } from './opinion.rules.js';
export type { OpinionRow } from './review.queries.js';
export * from './review.errors.js';
export * from './review.module.js';
export * from './review.service.js';
export { MatchReport } from './report/match-report.entity.js';
export type { ReportContent } from './report/report.content.js';
export { type RenderedReport, Reports } from './report/reports.service.js';
export * from './second-blood/second-blood.errors.js';
export { SecondBlood, type SecondBloodDecision } from './second-blood/second-blood.service.js';
export {
  DONOR_STATES,
  SECOND_BLOOD_VERDICTS,
  type DonorProgress,
  type DonorState,
  type SecondBloodProgress,
  type SecondBloodVerdict,
  type SecondTyping,
  type Waiver,
} from './second-blood/progress.js';
export { REVIEW_WAITING } from './waiting.js';
