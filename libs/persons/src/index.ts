export { PersonsModule } from './persons.module.js';
export { LinkScreen } from './pairs/link-screen.js';
export { Finder, type Findings, MAX_HITS } from './finder.js';
export { IndexHolder } from './index-holder.js';
export { KeptTables } from './kept-tables.js';
export { OwnPersons } from './own-persons.js';
export { ParentScreen } from './parent-screen.js';
export { type NewRow, candidates, insertRows, killRows, unknownOriginProfiles } from './person.queries.js';
export {
  type LaterPerson,
  type PassingBefore,
  Persons,
  type PresentPersons,
  type Sought,
} from './persons.js';
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
export { type ShardQuestion, familyKey, personKey } from './shards/shard-question.js';
export { OtherShardsInForce } from './shards/shard.errors.js';
export {
  type PutQuestion,
  SHARD_CHANNEL,
  allAnswers,
  keepWaiting,
  missingShards,
  questionsToPut,
  storeAnswer,
  storeJoined,
  unansweredQuestion,
} from './shards/shard.queries.js';
export { ShardedPersons } from './shards/sharded-persons.js';
export { CompactTables } from './tables/compact-tables.js';
export { Judges } from './tables/judges.js';
export { LinkColumns } from './pairs/link-columns.js';
export { PreparedQuestions, keyOf } from './tables/prepared-questions.js';
export { type PreparedQuestion, ScanTables, prepare } from './tables/scan-tables.js';
