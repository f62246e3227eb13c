import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JsonLogger, loadServerConfig, stopWithParent } from '@homeward/platform';
import { WorkerModule } from './worker.module.js';

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
