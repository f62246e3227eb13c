import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@homeward/platform';
import { ENDPOINTS } from '../security/endpoints.js';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { OwnPostgres } from '../support/own-postgres.js';

let server: OwnPostgres;
let api: ApiUnderTest;
let caller: Caller;
beforeAll(async () => {
  server = await OwnPostgres.start();
  api = await startApi((await createTestDatabase(server.url)).url);
  caller = await api.signIn('lab_lead');
}, 120_000);
afterAll(async () => {
  await api.close();
  await server.close();
});

/** One call of each route, with ids that exist nowhere. */
async function callAll(): Promise<Map<string, { status: number; code: string | undefined }>> {
  const answers = new Map<string, { status: number; code: string | undefined }>();
  for (const name of Object.keys(ENDPOINTS)) {
    const [method, path] = name.split(' ') as [string, string];
    const at = `/api/v1${path.replace(/:[a-zA-Z]+/g, () => newId())}`;
    const call = (caller as any)[method.toLowerCase()](at);
    const body = name === 'POST /session' ? { username: 'analyst', password: 'homeward-demo' } : {};
    const answer = await (method === 'GET' ? call : call.send(body));
    answers.set(name, { status: answer.status, code: answer.body?.code });
  }
  return answers;
}

it.each(['fast', 'immediate', 'crash'] as const)(
  'every route answers 503 with a code while the database is away (%s), and as before when it is back',
  async (how) => {
    await server.end(how);
    const answers = await callAll();
    const wrong = [...answers].filter(
      ([name, { status, code }]) =>
        !(status === 503 && (name === 'GET /health' || code === 'platform.database_unavailable')),
    );
    expect(wrong).toEqual([]);
    await server.begin();
    expect((await caller.get('/api/v1/session')).status).toBe(200);
  },
  120_000,
);
