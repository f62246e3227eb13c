import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@homeward/platform';
import { Admission } from './admission.js';
import { CoverageProof } from './coverage-proof.js';
import { Escalation } from './escalation.js';
import { Outstanding } from './outstanding.js';
import { OldKeys } from './old-keys.js';
import { PipelineModule, QueueModule } from '@homeward/pipeline';
import { BullModule } from '@nestjs/bullmq';
import { Relay } from './relay.js';
import { ShardRelay } from './shard-relay.js';
import { NameIndexing } from './name-indexing.js';
import { Sealing } from './sealing.js';
import { TableCheck } from './table-check.js';
import { VocabularyCheck } from './vocabulary-check.js';
import { UPKEEP, Upkeep } from './upkeep.js';

/** The worker process: the pipeline, fed by the queue, the sealing of the audit log, and what nobody answered. */
@Module({})
export class WorkerModule {
  static forConfig(config: Config): DynamicModule {
    const pipeline = PipelineModule.forConfig(config);
    return {
      module: WorkerModule,
      imports: [
        pipeline,
        QueueModule.forConfig(config, pipeline),
        BullModule.registerQueue({ name: UPKEEP }),
      ],
      providers: [
        TableCheck,
        VocabularyCheck,
        NameIndexing,
        Outstanding,
        Admission,
        Relay,
        ShardRelay,
        Sealing,
        Escalation,
        CoverageProof,
        OldKeys,
        Upkeep,
      ],
    };
  }
}
