import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { Db, systemActor, type Config } from '@homeward/platform';
import { DEMONSTRATION_PASSWORD } from '@homeward/access';
import { hireStaff } from '@homeward/testing';
import { testConfig } from './config.js';
import { handKeysTo } from './keys.js';
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

/** The real application on a test database, without a port of its own. */
export async function startApi(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<ApiUnderTest> {
  const dataDir = env.HOMEWARD_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'homeward-api-'));
  const config = testConfig(databaseUrl, dataDir, env);
  if (!env.HOMEWARD_DATA_DIR) handKeysTo(dataDir);
  const app = await createApp(config);
  const refusals = watchRefusals(app);
  await app.init();
  const db = app.get(Db);
  await db.run(systemActor, (tx) => hireStaff(tx));
  const server = app.getHttpServer();
  const anonymous = (): Caller => supertest.agent(server).set('Accept-Language', 'en');
  return {
    app,
    db,
    config,
    anonymous,
    async signIn(username) {
      const caller = anonymous();
      const answer = await caller
        .post('/api/v1/session')
        .send({ username, password: DEMONSTRATION_PASSWORD });
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
