export { HitsModule } from './hits.module.js';
export { BASIS_LOSSES, type BasisLoss, HITS_WITHOUT_BASIS, type LostBasis } from './basis.queries.js';
export { HitGuard } from './hit-guard.service.js';
export { type HitSource } from './hit-source.js';
export { lockUndecidedHits } from './hit-store.queries.js';
export { HitStore, type ReadyHits, readyHits } from './hit-store.js';
export { Hit, rowNumber } from './hit.entity.js';
export {
  CONFIRMED,
  HIT_STATUSES,
  type HitEvent,
  type HitStatus,
  ON_SITE,
  STOPPED,
  STOPPED_BY_WITHDRAWAL,
  hitMachine,
  SUPERSEDABLE,
  SEAT_HELD,
  AWAITS_SECOND_BLOOD,
} from './hit.states.js';
export { type HitTimelineEntry } from './hit.timeline.js';
export { type HitDetail, type HitSummary } from './hit.views.js';
export { Hits } from './hits.service.js';
export { OtherSearches } from './other-searches.js';
export { hitsRestingOn, type WithdrawnDonor, withdrawnCarriers } from './withdrawal.queries.js';
export { Withdrawals } from './withdrawals.service.js';
export { Recompute } from './recompute/recompute.service.js';
export { hitsToNotify } from './outstanding.queries.js';
export { lockLivingRows } from './living-rows.queries.js';
export { HITS_WAITING } from './waiting.js';
