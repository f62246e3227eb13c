import { systemActor } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, firstSignIn, makeAccount, OWN_PASSWORD, trySignIn } from '../access/first-sign-in.js';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { Commands } from '../support/commands.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let api: ApiUnderTest;
let administrator: Caller;
let commands: Commands;

beforeAll(async () => {
  database = await createTestDatabase();
  // Behind a proxy that says where a request comes from.
  api = await startApi(database.url, { TRUSTED_PROXIES: 'loopback' });
  administrator = await api.signIn('security_admin');
  commands = new Commands({ DATABASE_URL: database.url, HOMEWARD_DATA_DIR: api.config.dataDir });
});
afterAll(async () => {
  await commands.end();
  await api.close();
  await database.drop();
});

const account = (name: string, username: string) => commands.run(['account', name, '--username', username]);
const signIn = (username: string, password = OWN_PASSWORD, totp?: string) =>
  trySignIn(api, username, password, totp);

describe('homeward account', () => {
  it('unlock lets the owner in whom wrong passwords of strangers delay', async () => {
    await firstSignIn(api, await makeAccount(administrator, 'kept.out'));
    const from = (address: string) => api.anonymous().set('X-Forwarded-For', address);
    // Each from its own address: the name is delayed.
    for (let guess = 1; guess <= 12; guess++)
      await trySignIn(api, 'kept.out', 'no such word', undefined, from(`198.51.100.${guess}`));
    // The delay that has begun lasts longer: a busy machine must not wait it out by being slow.
    await api.db.run(systemActor, (tx) =>
      tx.em.query(
        `UPDATE sign_in_throttle SET next_at = now() + interval '10 minutes' WHERE key LIKE 'name:%'`,
      ),
    );
    const owner = () => trySignIn(api, 'kept.out', OWN_PASSWORD, undefined, from('203.0.113.9'));
    expect((await owner()).status).toBe(429);
    expect(await account('unlock', 'kept.out')).toMatchObject({ code: 0, out: 'unlocked: kept.out\n' });
    expect((await owner()).status).toBe(201);
  }, 60_000);

  it('reset-password prints a new one-time password and ends the sessions and the old password', async () => {
    const caller = await firstSignIn(api, await makeAccount(administrator, 'forgetful'));
    const ended = await account('reset-password', 'forgetful');
    expect(ended.code).toBe(0);
    const password = /one-time password: (\S+)/.exec(ended.out)![1]!;
    expect((await caller.get('/api/v1/session')).status).toBe(401);
    expect((await signIn('forgetful')).status).toBe(401);
    const { status, body } = await signIn('forgetful', password);
    expect([status, body.passwordChangeRequired]).toEqual([201, true]);
  }, 60_000);

  it('reset-second-factor has the owner set up a new one', async () => {
    await firstSignIn(api, await makeAccount(administrator, 'lost.phone'));
    const { caller } = await signIn('lost.phone');
    const { secret } = (await caller.post('/api/v1/session/totp').send({}).expect(201)).body;
    await caller
      .put('/api/v1/session/totp')
      .send({ code: codeOf(secret, -1) })
      .expect(200);
    expect((await signIn('lost.phone')).status).toBe(401);
    expect(await account('reset-second-factor', 'lost.phone')).toMatchObject({
      ...{ code: 0, out: 'second factor taken away: lost.phone\n' },
    });
    const { status, body } = await signIn('lost.phone');
    expect([status, body.mfa]).toEqual([201, 'enrolment_required']);
  }, 60_000);

  it('names an account that does not exist, and leaves each of these acts in the audit log', async () => {
    const ended = await account('unlock', 'nobody.here');
    expect(ended.code).not.toBe(0);
    expect(ended.err).toContain('nobody.here');
    const entries = await api.db.run(systemActor, (tx) =>
      tx.em.query<{ action: string }[]>(`SELECT DISTINCT action FROM audit_entry WHERE account_id IS NULL`),
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.unlocked', 'account.password_reset', 'account.second_factor_reset']),
    );
  });
});
