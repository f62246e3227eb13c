import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DATABASE_WAIT_SECONDS, JsonLogger, loadConfig, stopWithParent } from '@homeward/platform';
import { WorkerModule } from './worker.module.js';

try {
  const config = loadConfig({ DATABASE_WAIT_SECONDS: String(DATABASE_WAIT_SECONDS), ...process.env });
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
