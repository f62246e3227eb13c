export { PersonsModule } from './persons.module.js';
export { LinkScreen } from './pairs/link-screen.js';
export { HitFinder, type Findings, MAX_HITS } from './hit-finder.js';
export { IndexHolder } from './index-holder.js';
export { FamilyTableCache } from './family-table-cache.js';
export { LocalPersonSearch } from './local-person-search.js';
export { ParentScreen } from './parent-screen.js';
export { type NewRow, candidates, insertRows, killRows, unknownOriginProfiles } from './person.queries.js';
export {
  type LaterPerson,
  type FindEarlierSurvivors,
  PersonSearch,
  type PersonSnapshot,
  type FamilySearch,
} from './person-search.js';
export { FamilyChanged } from './search.errors.js';
export {
  advanceCursor,
  advanceFeed,
  hasUnreadChanges,
  lockState,
  markProved,
  readState,
} from './state.queries.js';
export { type FamilyAnswer, type ShardAnswer, joinAnswers } from './shards/answers.js';
export { Roster } from './shards/roster.js';
export { type ShardRequest, familyKey, personKey } from './shards/shard-request.js';
export { OtherShardsInForce } from './shards/shard.errors.js';
export {
  type RequestToEnqueue,
  SHARD_CHANNEL,
  allAnswers,
  recordWaiting,
  missingShards,
  requestsToEnqueue,
  storeAnswer,
  storeJoinedAnswer,
  unansweredRequest,
} from './shards/shard.queries.js';
export { ShardedPersonSearch } from './shards/sharded-person-search.js';
export { CompactTables } from './tables/compact-tables.js';
export { JudgingPool } from './tables/judging-pool.js';
export { LinkColumns } from './pairs/link-columns.js';
export { PreparedFamilies, keyOf } from './tables/prepared-families.js';
export { type PreparedFamily, ScanTables, prepare } from './tables/scan-tables.js';
