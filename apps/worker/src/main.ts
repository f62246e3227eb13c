import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@homeward/platform';
import { WorkerModule } from './worker.module.js';

const config = loadConfig();
const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), { bufferLogs: true });
app.enableShutdownHooks();
// The starter waits for this word.
process.send?.('ready');
