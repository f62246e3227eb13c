import { MatchingStateRow } from './matching-state.entity.js';
import { PersonRow } from './person-row.entity.js';
import { StoredShardQuestion, StoredShardAnswer, ShardWorker } from './shards/shard.entity.js';

export { PersonRow };
export { CoverageProof0007 } from './migrations/0007-coverage-proof.js';
export { IndexShards0012 } from './migrations/0012-index-shards.js';
export { TrialRules0034 } from './migrations/0034-trial-rules.js';

/** The tables of this library. */
export const entities = [MatchingStateRow, PersonRow, StoredShardQuestion, StoredShardAnswer, ShardWorker];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['matching_state', 'person_row'] as const;
