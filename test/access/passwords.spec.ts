import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@homeward/platform';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  codeOf,
  firstSignIn,
  lowerPasswordCost,
  type MadeAccount,
  makeAccount,
  OWN_PASSWORD,
  trySignIn,
} from './first-sign-in.js';

let database: TestDatabase;
let api: ApiUnderTest;
let administrator: Caller;
/** A second security administrator. */
let other: Caller;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  lowerPasswordCost(api);
  administrator = await api.signIn('security_admin');
  const made = await makeAccount(administrator, 'second.admin', { role: 'security_admin' });
  other = await firstSignIn(api, made);
  await enrol(other);
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

async function enrol(caller: Caller): Promise<string> {
  const { secret } = (await caller.post('/api/v1/session/totp').send({}).expect(201)).body;
  await caller
    .put('/api/v1/session/totp')
    .send({ code: codeOf(secret, -1) })
    .expect(200);
  return secret;
}

const change = (caller: Caller, currentPassword: string, newPassword: string) =>
  caller.put('/api/v1/session/password').send({ currentPassword, newPassword });

async function reset(by: Caller, what: 'password' | 'second-factor', username: string) {
  const { items } = (await by.get('/api/v1/accounts')).body;
  const { id, version } = items.find((each: any) => each.username === username);
  return by.post(`/api/v1/accounts/${id}/reset-${what}`).send({ version });
}

/** An account whose owner has signed in and set up everything. */
async function working(username: string): Promise<{ caller: Caller; secret: string; made: MadeAccount }> {
  const made = await makeAccount(administrator, username);
  const caller = await firstSignIn(api, made);
  return { caller, secret: await enrol(caller), made };
}

describe('a one-time password', () => {
  it('is strong, shown once to the creator of the account, and only allows choosing an own password', async () => {
    const made = await makeAccount(administrator, 'new.person');
    expect(made.oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const { caller, status, body } = await trySignIn(api, 'new.person', made.oneTimePassword);
    expect([status, body.passwordChangeRequired]).toEqual([201, true]);
    const refused = await caller.get('/api/v1/cases');
    expect([refused.status, refused.body.code]).toEqual([403, 'access.password_change_required']);
    const changed = await change(caller, made.oneTimePassword, OWN_PASSWORD);
    expect([changed.status, changed.body.passwordChangeRequired]).toEqual([200, false]);
    await enrol(caller);
    await caller.get('/api/v1/cases').expect(200);
    expect((await trySignIn(api, 'new.person', made.oneTimePassword)).status).toBe(401);
    expect(JSON.stringify((await administrator.get('/api/v1/accounts')).body)).not.toContain(
      made.oneTimePassword,
    );
  });

  it('ends after 72 hours', async () => {
    const made = await makeAccount(administrator, 'late.person');
    await api.db.run(systemActor, (tx) =>
      tx.em.query(`UPDATE account SET password_expires_at = now() - interval '1 second' WHERE id = $1`, [
        made.id,
      ]),
    );
    expect((await trySignIn(api, 'late.person', made.oneTimePassword)).status).toBe(401);
  });

  it('is held by one browser at a time, so that its owner notices another', async () => {
    const made = await makeAccount(administrator, 'shared.person');
    const first = await trySignIn(api, 'shared.person', made.oneTimePassword);
    await trySignIn(api, 'shared.person', made.oneTimePassword);
    await first.caller.get('/api/v1/session').expect(401);
  });
});

describe('an own password', () => {
  it.each([
    ['aaaaaaaaaaaa', 'access.password_repeat'],
    ['homeward-demo', 'access.password_demonstration'],
    ['Homeward-2026!', 'access.password_name'],
    ['weak.person2026', 'access.password_name'],
    ['abcdefghijklmnop', 'access.password_pattern'],
    ['password12345', 'access.password_common'],
    ['too short', 'access.password_short'],
    ['x'.repeat(300), 'access.password_long'],
  ])('is not %s: %s, and nothing changes', async (password, code) => {
    const username = `weak.person`;
    const { items } = (await administrator.get('/api/v1/accounts')).body;
    if (!items.some((each: any) => each.username === username)) await makeAccount(administrator, username);
    const again = await reset(administrator, 'password', username);
    const { caller } = await trySignIn(api, username, again.body.oneTimePassword);
    const { status, body, text } = await change(caller, again.body.oneTimePassword, password);
    expect([status, body.code, body.field]).toEqual([400, code, 'newPassword']);
    expect(text).not.toContain(password);
    expect((await caller.get('/api/v1/session')).body.passwordChangeRequired).toBe(true);
  });

  it('is not the one-time password', async () => {
    const made = await makeAccount(administrator, 'lazy.person');
    const { caller } = await trySignIn(api, 'lazy.person', made.oneTimePassword);
    const { status, body } = await change(caller, made.oneTimePassword, made.oneTimePassword);
    expect([status, body.code]).toEqual([400, 'access.password_same']);
  });

  it('is changed by its owner who knows the present one; every other session ends', async () => {
    const { caller, secret } = await working('changing.person');
    const elsewhere = (await trySignIn(api, 'changing.person', OWN_PASSWORD, codeOf(secret))).caller;
    await elsewhere.get('/api/v1/session').expect(200);
    const wrong = await change(caller, 'not the present one', 'four grey geese at dawn');
    expect([wrong.status, wrong.body.code, wrong.body.field]).toEqual([
      400,
      'access.current_password_wrong',
      'currentPassword',
    ]);
    await change(caller, OWN_PASSWORD, 'four grey geese at dawn').expect(200);
    await caller.get('/api/v1/cases').expect(200);
    await elsewhere.get('/api/v1/session').expect(401);
    expect((await trySignIn(api, 'changing.person', OWN_PASSWORD)).body.code).toBe('access.sign_in_refused');
    expect((await trySignIn(api, 'changing.person', 'four grey geese at dawn')).body.code).toBe(
      'access.totp_required',
    );
    const actions = await api.db.run(systemActor, (tx) =>
      tx.em.query(
        `SELECT e.action FROM audit_entry e JOIN account a ON a.id = e.account_id
         WHERE a.username = 'changing.person' AND e.action LIKE 'account.password%' ORDER BY e.id`,
      ),
    );
    expect(actions.map((row: any) => row.action)).toEqual([
      'account.password_changed',
      'account.password_change_refused',
      'account.password_changed',
    ]);
  });

  it('cannot be guessed by changing it: wrong current passwords are delayed', async () => {
    const { caller } = await working('guessed.person');
    for (let i = 0; i < 6; i++)
      await change(caller, `guess number ${i}`, 'four grey geese at dawn').expect(400);
    // A busy machine must not wait the delay out by being slow.
    await api.db.run(systemActor, (tx) =>
      tx.em.query(
        `UPDATE sign_in_throttle SET next_at = now() + interval '1 hour' WHERE key LIKE 'change:%'`,
      ),
    );
    const { status, body } = await change(caller, OWN_PASSWORD, 'four grey geese at dawn');
    expect([status, body.code]).toEqual([429, 'access.sign_in_delayed']);
  });
});

describe('one security administrator', () => {
  it('cannot take an account over: the password and the second factor are not reset by the same one', async () => {
    const { caller } = await working('target.person');
    const password = await reset(administrator, 'password', 'target.person');
    expect(password.status).toBe(200);
    await caller.get('/api/v1/session').expect(401);
    // The new password alone does not open it.
    expect((await trySignIn(api, 'target.person', password.body.oneTimePassword)).body.code).toBe(
      'access.totp_required',
    );
    const factor = await reset(administrator, 'second-factor', 'target.person');
    expect([factor.status, factor.body.code]).toEqual([403, 'access.four_eyes']);
    expect((await reset(other, 'second-factor', 'target.person')).status).toBe(200);
    const again = await reset(other, 'password', 'target.person');
    expect([again.status, again.body.code]).toEqual([403, 'access.four_eyes']);
  });

  it('leaves a message to the owner and an audit entry of each act', async () => {
    const { made, secret } = await working('told.person');
    const { body } = await reset(administrator, 'password', 'told.person');
    const { caller, body: session } = await trySignIn(
      api,
      'told.person',
      body.oneTimePassword,
      codeOf(secret),
    );
    expect(session.notices).toEqual([{ kind: 'password_reset', at: expect.any(String), by: '郑洁' }]);
    await caller.post('/api/v1/session/notices/seen').send({}).expect(204);
    expect((await caller.get('/api/v1/session')).body.notices).toEqual([]);
    const entries = await api.db.run(systemActor, (tx) =>
      tx.em.query(
        `SELECT action FROM audit_entry WHERE subject_id = $1 AND action = 'account.password_reset'`,
        [made.id],
      ),
    );
    expect(entries).toHaveLength(1);
  });

  it('may reset the other half once the owner has signed in again', async () => {
    const { secret } = await working('returned.person');
    const { body } = await reset(administrator, 'password', 'returned.person');
    const { caller } = await trySignIn(api, 'returned.person', body.oneTimePassword, codeOf(secret));
    await change(caller, body.oneTimePassword, 'four grey geese at dawn').expect(200);
    expect((await reset(administrator, 'second-factor', 'returned.person')).status).toBe(200);
  });

  it('cannot reset the own password, only change it', async () => {
    const { status, body } = await reset(administrator, 'password', 'security_admin');
    expect([status, body.code]).toEqual([409, 'access.own_account']);
  });
});
