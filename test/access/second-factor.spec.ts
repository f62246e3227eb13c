import { seedDemonstrationAccounts } from '@homeward/access';
import { systemActor } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  codeOf as code,
  firstSignIn,
  lowerPasswordCost,
  makeAccount,
  OWN_PASSWORD,
  trySignIn,
} from './first-sign-in.js';

let database: TestDatabase;
let api: ApiUnderTest;
let administrator: Caller;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  lowerPasswordCost(api);
  administrator = await api.signIn('security_admin');
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

/** An account whose owner has chosen a password and set up no second factor yet. */
const newAccount = async (username: string) => firstSignIn(api, await makeAccount(administrator, username));
const signIn = (username: string, totp?: string) => trySignIn(api, username, OWN_PASSWORD, totp);

async function enrol(username: string): Promise<{ caller: Caller; secret: string }> {
  const { caller } = await signIn(username);
  const { secret } = (await caller.post('/api/v1/session/totp').send({}).expect(201)).body;
  const confirmed = await caller.put('/api/v1/session/totp').send({ code: code(secret, -1) });
  expect([confirmed.status, confirmed.body.mfa]).toEqual([200, 'passed']);
  return { caller, secret };
}

describe('an account without a second factor', () => {
  it('can do nothing but enrol', async () => {
    await newAccount('fresh');
    const { caller, body } = await signIn('fresh');
    expect(body.mfa).toBe('enrolment_required');
    const refused = await caller.get('/api/v1/cases');
    expect([refused.status, refused.body.code]).toEqual([403, 'access.enrolment_required']);
    await caller.get('/api/v1/session').expect(200);
  });

  it('works after enrolment, in the same session', async () => {
    await newAccount('enrolling');
    const { caller, secret } = await enrol('enrolling');
    expect(secret).toMatch(/^[A-Z2-7]{16,}$/);
    await caller.get('/api/v1/cases').expect(200);
  });

  it('is not enrolled by a wrong code', async () => {
    await newAccount('careless');
    const { caller } = await signIn('careless');
    const early = await caller.put('/api/v1/session/totp').send({ code: '000000' });
    expect([early.status, early.body.code]).toEqual([400, 'access.totp_refused']);
    const { secret } = (await caller.post('/api/v1/session/totp').send({})).body;
    const wrong = String((Number(code(secret)) + 1) % 1_000_000).padStart(6, '0');
    await caller.put('/api/v1/session/totp').send({ code: wrong }).expect(400);
    expect((await caller.get('/api/v1/session')).body.mfa).toBe('enrolment_required');
  });
});

describe('an enrolled account', () => {
  let secret: string;
  beforeAll(async () => {
    await newAccount('careful');
    ({ secret } = await enrol('careful'));
  });

  it('is asked for a code once the password is right', async () => {
    const { status, body } = await signIn('careful');
    expect([status, body.code, body.field]).toEqual([401, 'access.totp_required', 'totp']);
  });

  it('signs in with a code, and not twice with the same', async () => {
    const now = code(secret);
    const first = await signIn('careful', now);
    expect([first.status, first.body.mfa]).toEqual([201, 'passed']);
    const again = await signIn('careful', now);
    expect([again.status, again.body.code]).toEqual([401, 'access.sign_in_refused']);
    const earlier = await signIn('careful', code(secret, -1));
    expect(earlier.status).toBe(401);
  });

  it('accepts one of two sign-ins that use a code at the same moment', async () => {
    const next = code(secret, 1);
    const both = await Promise.all([signIn('careful', next), signIn('careful', next)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('cannot be enrolled again by a stolen session', async () => {
    await newAccount('taken');
    const { caller } = await enrol('taken');
    const { status, body } = await caller.post('/api/v1/session/totp').send({});
    expect([status, body.code]).toEqual([409, 'access.already_enrolled']);
  });

  it('keeps its secret as ciphertext bound to its row', async () => {
    const rows = await api.db.run(systemActor, (tx) =>
      tx.em.query(`SELECT totp_secret FROM account WHERE username = 'careful'`),
    );
    expect(rows[0].totp_secret).toMatch(/^v1\./);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('starts again after a security administrator reset the factor, and loses its sessions', async () => {
    await newAccount('lost');
    const { caller } = await enrol('lost');
    const { items } = (await administrator.get('/api/v1/accounts')).body;
    const { id, version } = items.find((account: any) => account.username === 'lost');
    await administrator.post(`/api/v1/accounts/${id}/reset-second-factor`).send({ version }).expect(200);
    await caller.get('/api/v1/session').expect(401);
    expect((await signIn('lost')).body.mfa).toBe('enrolment_required');
  });

  it('is slowed by wrong codes, too', async () => {
    await newAccount('guessed');
    const enrolled = await enrol('guessed');
    const right = code(enrolled.secret);
    for (let i = 0; i < 5; i++)
      await signIn('guessed', String((Number(right) + 7 + i) % 1_000_000).padStart(6, '0'));
    await api.db.run(systemActor, (tx) =>
      tx.em.query(`UPDATE sign_in_throttle SET next_at = now() + interval '1 hour' WHERE failures > 4`),
    );
    const { status, body } = await signIn('guessed', code(enrolled.secret, 1));
    expect([status, body.code]).toEqual([429, 'access.sign_in_delayed']);
  });
});

/** As the owner: the application cannot change it. */
async function setUpFor(mode: string): Promise<void> {
  const owner = new pg.Client({ connectionString: api.config.databaseUrl });
  await owner.connect();
  await owner.query('UPDATE installation SET mode = $1', [mode]);
  await owner.end();
}

describe('in production', () => {
  const production = { HOMEWARD_MODE: 'production' };

  it('the system does not start while demonstration accounts exist', async () => {
    const { createApp } = await import('../../apps/api/src/create-app.js');
    // As if they had come into a production database from elsewhere.
    await setUpFor('production');
    const app = await createApp({ ...api.config, mode: 'production' });
    await expect(app.init()).rejects.toThrow(/demonstration accounts.*technician/);
    await app.close();
    await setUpFor('demonstration');
  });

  it('a demonstration account that appears later cannot do anything', async () => {
    const empty = await createTestDatabase();
    const { createKeyFile } = await import('@homeward/platform');
    createKeyFile(`${api.config.dataDir}/production/keys`);
    const strict = await startApi(empty.url, {
      ...production,
      HOMEWARD_DATA_DIR: `${api.config.dataDir}/production`,
    });
    try {
      await strict.db.run(systemActor, (tx) => seedDemonstrationAccounts(tx));
      const { body } = await strict.anonymous().get('/api/v1/meta');
      expect(body).toMatchObject({
        mode: 'production',
        demonstrationAccounts: [],
        demonstrationPassword: null,
      });
      const answer = await strict
        .anonymous()
        .post('/api/v1/session')
        .send({ username: 'analyst', password: 'homeward-demo' });
      expect(answer.body.mfa).toBe('enrolment_required');
      const cookies = String(answer.headers['set-cookie']);
      expect(cookies).toMatch(
        /__Host-homeward_session=[\w-]{43}; Path=\/;[^,]*HttpOnly; Secure; SameSite=Lax/,
      );
      expect(cookies).toMatch(/__Host-homeward_device=/);
      expect(cookies).not.toContain('Domain=');
    } finally {
      await strict.close();
      await empty.drop();
    }
  });

  it('the system does not start without its keys', async () => {
    const empty = await createTestDatabase();
    await expect(
      startApi(empty.url, { ...production, HOMEWARD_DATA_DIR: `${api.config.dataDir}/nothing` }),
    ).rejects.toThrow(/keys\.json.*missing/);
    await empty.drop();
  });
});
