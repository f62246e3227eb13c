import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@homeward/platform';
import { Admission } from './admission.js';
import { CoverageProof } from './coverage-proof.js';
import { Escalation } from './escalation.js';
import { Outstanding } from './outstanding.js';
import { OldKeys } from './old-keys.js';
import { PipelineModule } from '@homeward/pipeline';
import { Relay } from './relay.js';
import { ShardRelay } from './shard-relay.js';
import { NameIndexing } from './name-indexing.js';
import { Sealing } from './sealing.js';
import { TableCheck } from './table-check.js';

/** The worker process: the pipeline, fed by the queue, the sealing of the audit log, and what nobody answered. */
@Module({})
export class WorkerModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PipelineModule.forConfig(config)],
      providers: [
        TableCheck,
        NameIndexing,
        Outstanding,
        Admission,
        Relay,
        ShardRelay,
        Sealing,
        Escalation,
        CoverageProof,
        OldKeys,
      ],
    };
  }
}
