import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@homeward/platform';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let api: ApiUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const signIn = (body: object) => api.anonymous().post('/api/v1/session').send(body);
const password = 'homeward-demo';

describe('sign-in', () => {
  it('returns the account that is signed in, with its place', async () => {
    const answer = await signIn({ username: 'technician', password });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      mfa: 'passed',
      account: {
        username: 'technician',
        role: 'technician',
        districtName: { zh: '和平区', en: 'Heping' },
        collectionPointName: { zh: '和平区第一采集点' },
      },
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/homeward_session=[\w-]{43};[^,]*HttpOnly[^,]*SameSite=Lax/);
    expect(cookie).toMatch(/homeward_device=[\w-]{43}; Max-Age=34560000;.*HttpOnly.*SameSite=Lax/);
    expect(cookie).not.toMatch(/__Host-|Secure/);
  });

  it('gives one answer for a wrong password and for an unknown name', async () => {
    const wrong = await signIn({ username: 'analyst', password: 'not-the-password' });
    const unknown = await signIn({ username: 'nobody', password: 'not-the-password' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'access.sign_in_refused']);
    expect(unknown.body).toEqual({ ...wrong.body, requestId: unknown.body.requestId });
  });

  it('gives a new token each time, and ends the session the browser came with', async () => {
    const caller = await api.signIn('coordinator');
    const first = await api.db.run(systemActor, (tx) =>
      tx.em.query('SELECT count(*)::int n FROM session WHERE revoked_at IS NULL'),
    );
    await caller.post('/api/v1/session').send({ username: 'coordinator', password }).expect(201);
    const then = await api.db.run(systemActor, (tx) =>
      tx.em.query('SELECT count(*)::int n FROM session WHERE revoked_at IS NULL'),
    );
    expect(then).toEqual(first);
  });

  it('never repeats a password in an answer', async () => {
    const answer = await signIn({ username: 'technician', password: { a: 'hunter2secret' } });
    expect([answer.status, answer.body.code, answer.body.field]).toEqual([
      400,
      'platform.invalid_input',
      'password',
    ]);
    expect(answer.text).not.toContain('hunter2');
  });

  it('refuses an unknown field by its name and value', async () => {
    const answer = await signIn({ username: 'technician', password, role: 'lab_lead' });
    expect(answer.body).toMatchObject({
      status: 400,
      code: 'platform.unknown_field',
      field: 'role',
      value: 'lab_lead',
    });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
  });
});

describe('a session', () => {
  it('ends with sign-out', async () => {
    const caller = await api.signIn('analyst');
    await caller.get('/api/v1/session').expect(200);
    await caller.delete('/api/v1/session').expect(204);
    await caller.get('/api/v1/session').expect(401);
  });

  it('ends after thirty idle minutes and after twelve hours', async () => {
    for (const column of [
      `last_seen_at = now() - interval '31 minutes'`,
      `expires_at = now() - interval '1 second'`,
    ]) {
      const caller = await api.signIn('analyst2');
      await caller.get('/api/v1/session').expect(200);
      await api.db.run(systemActor, (tx) => tx.em.query(`UPDATE session SET ${column}`));
      const answer = await caller.get('/api/v1/session');
      expect([answer.status, answer.body.code]).toEqual([401, 'access.not_signed_in']);
    }
  });

  it('needs its CSRF token for unsafe methods', async () => {
    const caller = await api.signIn('analyst');
    const missing = await caller.delete('/api/v1/session').set('X-CSRF-Token', '');
    expect([missing.status, missing.body.code]).toEqual([403, 'access.csrf_refused']);
    const other = await api.anonymous().post('/api/v1/session').send({ username: 'analyst2', password });
    const foreign = await caller.delete('/api/v1/session').set('X-CSRF-Token', other.body.csrfToken);
    expect(foreign.status).toBe(403);
    await caller.get('/api/v1/session').expect(200);
  });

  it('is kept as a hash only', async () => {
    const answer = await signIn({ username: 'analyst', password });
    const token = /homeward_session=([\w-]+)/.exec(String(answer.headers['set-cookie']))![1]!;
    const rows = await api.db.run(systemActor, (tx) => tx.em.query('SELECT * FROM session'));
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
