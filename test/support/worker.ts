import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Db, type WorkKind } from '@homeward/platform';
import { PipelineModule, Drain } from '@homeward/pipeline';
import { testConfig } from './config.js';
import { handKeysTo } from './keys.js';

export interface WorkerUnderTest {
  readonly context: INestApplicationContext;
  readonly db: Db;
  /** Does all open work, and returns which kinds it did. */
  idle(): Promise<WorkKind[]>;
  close(): Promise<void>;
}

/** Every handler of the pipeline on a test database, without a queue. Share `dataDir` with the API for its keys. */
export async function startWorker(databaseUrl: string, dataDir?: string): Promise<WorkerUnderTest> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'homeward-worker-'));
  if (dataDir === undefined) handKeysTo(folder);
  const context = await NestFactory.createApplicationContext(
    PipelineModule.forConfig(testConfig(databaseUrl, folder)),
    {
      logger: false,
      abortOnError: false,
    },
  );
  return {
    context,
    db: context.get(Db),
    async idle() {
      const done: WorkKind[] = [];
      await context.get(Drain).run((kind) => done.push(kind));
      return done;
    },
    async close() {
      await context.close();
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
