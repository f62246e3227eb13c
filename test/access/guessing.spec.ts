import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword, Passwords } from '@homeward/access';
import { BlindIndex, systemActor } from '@homeward/platform';
import { DataSource } from 'typeorm';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { trySignIn } from './first-sign-in.js';

let database: TestDatabase;
let api: ApiUnderTest;
/** Another process of the same installation. */
let second: ApiUnderTest;
const PASSWORD = 'homeward-demo';
const ACCOUNTS = [
  'technician',
  'technician2',
  'analyst',
  'analyst2',
  'lab_lead',
  'investigator',
  'investigator2',
  'coordinator',
  'auditor',
  'security_admin',
  'system_admin',
];

beforeAll(async () => {
  database = await createTestDatabase();
  // Behind a proxy that says where a request comes from, so that a test can come from many addresses.
  api = await startApi(database.url, { TRUSTED_PROXIES: 'loopback' });
  second = await startApi(database.url, {
    HOMEWARD_DATA_DIR: api.config.dataDir,
    TRUSTED_PROXIES: 'loopback',
  });
});
afterAll(async () => {
  await second.close();
  await api.close();
  await database.drop();
});

const from = (address: string, at = api) => at.anonymous().set('X-Forwarded-For', address);
const forgetAll = () =>
  api.db.run(systemActor, (tx) => tx.em.query('DELETE FROM sign_in_throttle; DELETE FROM known_device'));

/** The delays that have begun last longer: a test on a busy machine must not wait them out by being slow. */
const stretchDelays = () =>
  api.db.run(systemActor, (tx) =>
    tx.em.query(
      `UPDATE sign_in_throttle SET next_at = next_at + interval '10 minutes' WHERE next_at > last_at + interval '4 seconds'`,
    ),
  );

/** So many failures under a name from elsewhere, without the time that each of them takes. */
const failedBefore = (username: string, failures: number) =>
  api.db.run(systemActor, (tx) =>
    tx.em.query(
      `INSERT INTO sign_in_throttle VALUES ($1, $2, now(), now())
       ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, next_at = now()`,
      [`name:${api.app.get(BlindIndex).of('sign_in', username)}`, failures],
    ),
  );

async function guess(username: string, caller: Caller): Promise<[number, string]> {
  const { status, body } = await trySignIn(api, username, 'not-the-password', undefined, caller);
  return [status, body.code];
}

/** So many wrong passwords for each of the names, all at the same moment, from addresses of its own or from one. */
async function storm(names: readonly string[], each: number, address: (n: number) => string): Promise<void> {
  const rows = names.flatMap((name) => Array.from({ length: each }, () => name));
  // No more at once than may wait, so that each of them is tried.
  for (let i = 0; i < rows.length; i += 8)
    await Promise.all(rows.slice(i, i + 8).map((name, j) => guess(name, from(address(i + j)))));
  await stretchDelays();
}

/** Attempts that counted, by kind of key, for one account or in all. */
const counted = (kind: string) =>
  api.db.run(systemActor, (tx) =>
    tx.em.query(`SELECT key, failures FROM sign_in_throttle WHERE key LIKE $1 ORDER BY key`, [`${kind}:%`]),
  );

describe("a stranger's wrong passwords", () => {
  it('do not lock users out on a known computer: 55 for 11 accounts from its address, and more from many addresses', async () => {
    const desks = new Map<string, Caller>();
    for (const name of ACCOUNTS) {
      const desk = await trySignIn(api, name, PASSWORD, undefined, from('192.0.2.1'));
      expect([name, desk.status]).toEqual([name, 201]);
      desks.set(name, desk.caller);
    }
    await storm(ACCOUNTS, 5, () => '192.0.2.1');
    await failedBefore('auditor', 10);
    await guess('auditor', from('198.51.100.1'));
    await stretchDelays();
    // Elsewhere the names are held up now: else this would prove nothing.
    expect((await guess('auditor', from('203.0.113.1')))[1]).toBe('access.sign_in_delayed');
    for (const [name, caller] of desks) {
      const { status, body } = await trySignIn(api, name, PASSWORD, undefined, caller);
      expect([name, status, body.code]).toEqual([name, 201, undefined]);
    }
  }, 240_000);

  it('delay the right password on other computers for a while, and say for how long', async () => {
    const { status, body, headers } = await trySignIn(
      api,
      'auditor',
      PASSWORD,
      undefined,
      from('203.0.113.1'),
    );
    expect([status, body.code]).toEqual([429, 'access.sign_in_delayed']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.detail).toContain(headers['retry-after']);
  });

  it('allow few guesses for one name from any number of addresses, concurrent ones included', async () => {
    await forgetAll();
    await failedBefore('lab_lead', 7);
    const answers = await Promise.all(
      Array.from({ length: 7 }, (_, n) => guess('lab_lead', from(`198.51.100.${n}`))),
    );
    const tried = answers.filter(([status]) => status === 401).length;
    await stretchDelays();
    // Ten cost nothing, the eleventh begins the delays.
    expect([tried, answers.length - tried]).toEqual([4, 3]);
    expect(await counted('name')).toEqual([{ key: expect.anything(), failures: 11 }]);
  });

  it('are counted together by all processes', async () => {
    const { body } = await trySignIn(second, 'lab_lead', PASSWORD, undefined, from('198.51.100.77', second));
    expect(body.code).toBe('access.sign_in_delayed');
  });

  it('for many names from one address are delayed by address; other addresses are not', async () => {
    await forgetAll();
    // 29 earlier ones, without the time that each of them takes.
    await guess('person.1', from('192.0.2.66'));
    await api.db.run(systemActor, (tx) =>
      tx.em.query(`UPDATE sign_in_throttle SET failures = 30 WHERE key LIKE 'address:%'`),
    );
    await guess('person.2', from('192.0.2.66'));
    await stretchDelays();
    expect(await guess('person.99', from('192.0.2.66'))).toEqual([429, 'access.sign_in_delayed']);
    expect(await guess('person.99', from('192.0.2.67'))).toEqual([401, 'access.sign_in_refused']);
  });

  it('from one IPv6 network count as one address', async () => {
    await forgetAll();
    await storm(['person.1'], 5, (n) => `2001:db8:0:9::${n}`);
    expect((await guess('person.1', from('2001:db8:0:9:ffff::1')))[0]).toBe(429);
    expect((await guess('person.1', from('2001:db8:0:a::1')))[0]).toBe(401);
  });

  it('show no difference between a name that exists and one that does not', async () => {
    await forgetAll();
    const codes = async (name: string, address: string) => {
      const each: string[] = [];
      for (let i = 0; i < 7; i++) {
        each.push((await guess(name, from(address)))[1]);
        await stretchDelays();
      }
      return each;
    };
    expect(await codes('coordinator', '192.0.2.7')).toEqual(await codes('no.such.name', '192.0.2.8'));
  });

  it('leave no name in the database, which may be a password in the wrong field', async () => {
    await guess('my-secret-by-mistake', from('192.0.2.9'));
    const rows = await api.db.run(systemActor, (tx) => tx.em.query('SELECT * FROM sign_in_throttle'));
    expect(JSON.stringify(rows)).not.toMatch(/mistake|coordinator/);
  });
});

describe('a known computer', () => {
  it('is one on which that account signed in; an invented or planted cookie does not count', async () => {
    await forgetAll();
    await failedBefore('analyst', 10);
    await guess('analyst', from('198.51.100.1'));
    await stretchDelays();
    const token = 'A'.repeat(43);
    const planted = from('203.0.113.5').set('Cookie', `homeward_device=${token}`);
    expect((await trySignIn(api, 'analyst', PASSWORD, undefined, planted)).status).toBe(429);
    // Another account's computer is a stranger, too.
    const other = (await trySignIn(api, 'analyst2', PASSWORD, undefined, from('203.0.113.6'))).caller;
    expect((await trySignIn(api, 'analyst', PASSWORD, undefined, other)).status).toBe(429);
    const first = from('203.0.113.7').set('Cookie', `homeward_device=${token}`);
    const { status, headers } = await trySignIn(api, 'coordinator', PASSWORD, undefined, first);
    expect(status).toBe(201);
    expect(String(headers['set-cookie'])).not.toContain(token);
  });

  it('is slowed by its own failures only, and forgets them after a right password', async () => {
    await forgetAll();
    const { caller } = await trySignIn(api, 'analyst', PASSWORD, undefined, from('203.0.113.8'));
    for (let i = 0; i < 5; i++) expect((await guess('analyst', caller))[0]).toBe(401);
    expect((await trySignIn(api, 'analyst', PASSWORD, undefined, caller)).status).toBe(201);
    expect(await counted('device')).toEqual([]);
    for (let i = 0; i < 11; i++) expect((await guess('analyst', caller))[0]).toBe(401);
    await stretchDelays();
    expect((await guess('analyst', caller))[1]).toBe('access.sign_in_delayed');
    // Its failures do not hold up the account elsewhere.
    expect((await trySignIn(api, 'analyst', PASSWORD, undefined, from('203.0.113.9'))).status).toBe(201);
  });
});

describe('a held-up account', () => {
  it('is shown to the security administrator, who lifts the delay for a quarter of an hour', async () => {
    await forgetAll();
    await failedBefore('system_admin', 10);
    await guess('system_admin', from('198.51.100.1'));
    await stretchDelays();
    expect((await trySignIn(api, 'system_admin', PASSWORD, undefined, from('203.0.113.2'))).status).toBe(429);
    const administrator = (await trySignIn(api, 'security_admin', PASSWORD, undefined, from('192.0.2.2')))
      .caller;
    const row = async () =>
      (await administrator.get('/api/v1/accounts')).body.items.find(
        (each: any) => each.username === 'system_admin',
      );
    const held = await row();
    expect(Date.parse(held.heldUpUntil)).toBeGreaterThan(Date.now() - 1000);
    await administrator.post(`/api/v1/accounts/${held.id}/unlock`).send({}).expect(200);
    expect((await row()).heldUpUntil).toBeNull();
    await failedBefore('system_admin', 20);
    await guess('system_admin', from('198.51.100.2'));
    await stretchDelays();
    const { status, body } = await trySignIn(api, 'system_admin', PASSWORD, undefined, from('203.0.113.2'));
    expect(status).toBe(201);
    expect(body.notices).toEqual([{ kind: 'unlocked', at: expect.any(String), by: '郑洁' }]);
    // Nobody but a security administrator lifts it.
    const technician = (await trySignIn(api, 'technician', PASSWORD, undefined, from('192.0.2.3'))).caller;
    await technician.post(`/api/v1/accounts/${held.id}/unlock`).send({}).expect(403);
  });
});

describe('a storm of sign-ins', () => {
  it('holds no connection while passwords are compared, lets others work, and is refused beyond a short queue', async () => {
    await forgetAll();
    const pool = (api.app.get(DataSource).driver as any).master as {
      totalCount: number;
      idleCount: number;
      waitingCount: number;
    };
    const passwords = api.app.get(Passwords);
    const hash = await hashPassword(PASSWORD); // at its real cost: a storm is one because each takes long
    await api.db.run(systemActor, (tx) => tx.em.query('UPDATE account SET password_hash = $1', [hash]));
    const reader = (await trySignIn(api, 'analyst', PASSWORD, undefined, from('192.0.2.4'))).caller;
    const sendStorm = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        trySignIn(api, ACCOUNTS[n % ACCOUNTS.length]!, PASSWORD, undefined, from(`192.0.2.${100 + n}`)),
      );
    let settled = 0;
    const storms = sendStorm(30).map((each) => each.finally(() => (settled += 1)));
    // Sampled while the queue works: between two passwords a sign-in writes for a few milliseconds.
    const held: number[] = [];
    let running = 0;
    while (settled < 30) {
      const { running: now, waiting } = passwords.load;
      running = Math.max(running, now);
      if (waiting > 2) held.push(pool.totalCount - pool.idleCount + pool.waitingCount);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (held.length === 6) expect((await reader.get('/api/v1/hits')).status).toBe(200);
    }
    expect(running).toBeLessThanOrEqual(2);
    expect(held.length).toBeGreaterThan(6);
    expect(held.sort((a, b) => a - b)[Math.floor(held.length / 2)]).toBe(0);
    const answers = await Promise.all(storms);
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201, 503]));
    const refused = answers.find(({ status }) => status === 503)!;
    expect([refused.body.code, refused.headers['retry-after']]).toEqual(['access.sign_in_busy', '3']);
    // Who found no place has used up no attempt.
    expect(await counted('pair')).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ failures: 1 })]),
    );
  });
});
