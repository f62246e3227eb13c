import { BullRegistrar } from '@nestjs/bullmq';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Pipeline, QueueModule } from '@homeward/pipeline';
import { PlatformModule, type Config, type WorkHandler, type WorkKind } from '@homeward/platform';

/** The queues as a worker has them, with handlers of the test: a process of its own on the database. */
export async function startQueues(
  config: Config,
  handlers: Readonly<Record<WorkKind, WorkHandler>>,
): Promise<INestApplicationContext> {
  const pipeline: DynamicModule = {
    module: class TestPipelineModule {},
    imports: [PlatformModule.forRoot(config, 20)],
    providers: [{ provide: Pipeline, useValue: { handlers, givenUp: {} } }],
    exports: [Pipeline],
  };
  @Module({})
  class Root {}
  const context = await NestFactory.createApplicationContext(
    { module: Root, imports: [pipeline, QueueModule.forConfig(config, pipeline)] },
    { logger: false, abortOnError: false },
  );
  context.get(BullRegistrar, { strict: false }).register();
  return context;
}
