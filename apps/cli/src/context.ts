import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Db, systemActor, WHOLE_INDEX, type Config, type Tx } from '@homeward/platform';
import { PipelineModule } from '@homeward/pipeline';

/** Every library and handler, in this process, which holds the whole index; the log shows errors only. */
export function openContext(config: Config): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(
    PipelineModule.forConfig({ ...config, indexShard: WHOLE_INDEX }),
    {
      logger: ['error', 'fatal'],
      // Whoever asked says why, in one line.
      abortOnError: false,
    },
  );
}

/** Runs one transaction of the system against the database, and closes everything. */
export async function asSystem<T>(
  config: Config,
  work: (tx: Tx, context: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const context = await openContext(config);
  try {
    return await context.get(Db).run(systemActor, (tx) => work(tx, context));
  } finally {
    await context.close();
  }
}
