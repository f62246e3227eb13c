import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { NestFactory } from '@nestjs/core';
import { JsonLogger, loadServerConfig, stopWithParent } from '@homeward/platform';
import { WorkerModule } from './worker.module.js';

// An import of 100,000 samples leaves much garbage behind. As set at first, it may become four times what is in use.
setFlagsFromString('--heap-growing-percent=40');

try {
  const config = loadServerConfig();
  stopWithParent();
  const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
    logger: new JsonLogger('worker', config.logLevel),
    abortOnError: false,
  });
  app.enableShutdownHooks();
} catch (error) {
  process.stderr.write(
    `The worker did not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
