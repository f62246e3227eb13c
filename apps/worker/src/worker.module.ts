import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@homeward/platform';
import { PipelineModule } from './pipeline.module.js';
import { Relay } from './relay.js';
import { Sealing } from './sealing.js';

/** The worker process: the pipeline, fed by the queue, and the sealing of the audit log. */
@Module({})
export class WorkerModule {
  static forConfig(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PipelineModule.forConfig(config)], providers: [Relay, Sealing] };
  }
}
