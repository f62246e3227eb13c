import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { Db, LOADS, type Config } from '@homeward/platform';
import type { Queue } from 'bullmq';
import { queueConnection } from './connection.js';
import { JobQueues } from './job-queues.js';
import { queueOf } from './loads.js';
import { processors, type RowJob } from './processors.js';

/** The queues of all loads and what works them off; `BullRegistrar.register()` lets it begin. */
@Module({})
export class QueueModule {
  /** @param pipeline the module that exports the `Pipeline` */
  static forConfig(config: Config, pipeline: DynamicModule): DynamicModule {
    return {
      module: QueueModule,
      imports: [
        pipeline,
        BullModule.forRootAsync({
          // After the database is there: `Db` is made when it can be reached.
          inject: [Db],
          useFactory: async () => ({ connection: await queueConnection(config) }),
          extraOptions: { manualRegistration: true },
        }),
        BullModule.registerQueue(...LOADS.map((load) => ({ name: queueOf(load) }))),
      ],
      providers: [
        {
          provide: JobQueues,
          useFactory: (...queues: Queue<RowJob>[]) => new JobQueues(queues),
          inject: LOADS.map((load) => getQueueToken(queueOf(load))),
        },
        ...processors,
      ],
      exports: [JobQueues],
    };
  }
}
