import type { ShardWorker } from './roster.queries.js';

/** Running workers divide the index in another way; this one would wait for shards that no worker holds. */
export class OtherShardsInForce extends Error {
  readonly code = 'matching.other_shards_in_force';
  constructor(
    readonly own: string,
    readonly others: readonly ShardWorker[],
  ) {
    const shards = [...new Set(others.map(({ shard, shards }) => `${shard}/${shards}`))].sort();
    super(
      `INDEX_SHARD=${own}: other workers hold the shards ${shards.join(', ')}; the number of shards changes when all of ` +
        `them are stopped`,
    );
    this.name = 'OtherShardsInForce';
  }
}

/** A shard cannot compute a family. */
export class ShardFailed extends Error {
  readonly code = 'matching.shard_failed';
  constructor(
    readonly caseId: string,
    reason: string,
  ) {
    super(`a shard cannot compare case ${caseId}: ${reason}`);
    this.name = 'ShardFailed';
  }
}
