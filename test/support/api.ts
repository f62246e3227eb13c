import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { Db, systemActor, type Config } from '@homeward/platform';
import { seedDemonstrationAccounts } from '@homeward/access';
import { testConfig } from './config.js';
import { watchRefusals } from './refusals.js';
import { createApp } from '../../apps/api/src/create-app.js';

/** A signed-in caller: cookie and CSRF header are set on every request. */
export type Caller = TestAgent;

export interface ApiUnderTest {
  readonly app: INestApplication;
  readonly db: Db;
  readonly config: Config;
  /** A caller without a session. */
  anonymous(): Caller;
  /** Signs in a demonstration account, such as `technician` or `analyst2`. */
  signIn(username: string): Promise<Caller>;
  close(): Promise<void>;
}

/** Of every demonstration account. */
const PASSWORD = 'homeward-demo';
/**
 * The least that Argon2id does: a hash names its own cost, so that signing in takes 0.3 ms of CPU in place of 200. Accounts
 * that a test makes itself have the real cost.
 */
const CHEAP_HASH = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

/** The real application on a test database, without a port of its own. */
export async function startApi(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<ApiUnderTest> {
  const dataDir = env.HOMEWARD_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'homeward-api-'));
  const config = testConfig(databaseUrl, dataDir, env);
  const app = await createApp(config);
  const refusals = watchRefusals(app);
  await app.init();
  const db = app.get(Db);
  await db.run(systemActor, (tx) => seedDemonstrationAccounts(tx, CHEAP_HASH));
  const server = app.getHttpServer();
  const anonymous = (): Caller => supertest.agent(server).set('Accept-Language', 'en');
  return {
    app,
    db,
    config,
    anonymous,
    async signIn(username) {
      const caller = anonymous();
      const answer = await caller.post('/api/v1/session').send({ username, password: PASSWORD });
      if (answer.status >= 300) throw new Error(`sign-in of ${username}: ${answer.status} ${answer.text}`);
      return caller.set('X-CSRF-Token', (answer.body as { csrfToken: string }).csrfToken);
    },
    async close() {
      await app.close();
      if (refusals.undeclared.size > 0)
        throw new Error(
          `Errors that the description of the API does not name: ${[...refusals.undeclared].join('; ')}`,
        );
      if (!env.HOMEWARD_DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
