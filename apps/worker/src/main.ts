import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JsonLogger, loadConfig, stopWithParent } from '@homeward/platform';
import { WorkerModule } from './worker.module.js';

const config = loadConfig();
stopWithParent();
const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
  logger: new JsonLogger('worker', config.logLevel),
});
app.enableShutdownHooks();
