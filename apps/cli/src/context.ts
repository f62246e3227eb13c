import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@homeward/platform';
import { PipelineModule } from '../../worker/src/pipeline.module.js';

/** Every library and handler, in this process; the log shows errors only. */
export function openContext(config: Config): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(PipelineModule.forConfig(config), {
    logger: ['error', 'fatal'],
  });
}
