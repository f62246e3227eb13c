import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@homeward/platform';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sealAll } from '../support/seal-all.js';
import { postTwice } from '../support/twice.js';

let database: TestDatabase;
let api: ApiUnderTest;
let administrator: Caller;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  administrator = await api.signIn('security_admin');
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const base = { displayName: '新人' };
const create = (body: object) => administrator.post('/api/v1/accounts').send({ ...base, ...body });
const named = async (username: string) =>
  (await administrator.get('/api/v1/accounts')).body.items.find((each: any) => each.username === username);

describe('accounts', () => {
  it('of a technician belong to a point, of an investigator to a district, of others to neither', async () => {
    const technician = await create({
      username: 'new.technician',
      role: 'technician',
      collectionPointCode: 'TJ-NK-01',
    });
    expect(technician.status).toBe(201);
    expect(technician.body.districtId).not.toBeNull();
    await create({ username: 'new.investigator', role: 'investigator', districtCode: '120104' }).expect(201);
    const twice = await postTwice(administrator, '/api/v1/accounts', {
      ...base,
      ...{ username: 'new.analyst', role: 'analyst' },
    });
    expect(twice.status).toBe(201);
  });

  it.each<[object, string, string | null]>([
    [{ role: 'technician' }, 'collectionPointCode', null],
    [{ role: 'technician', collectionPointCode: 'TJ-XX-99' }, 'collectionPointCode', 'TJ-XX-99'],
    [
      { role: 'technician', collectionPointCode: 'TJ-NK-01', districtCode: '120101' },
      'districtCode',
      '120101',
    ],
    [{ role: 'investigator' }, 'districtCode', null],
    [{ role: 'investigator', districtCode: '999999' }, 'districtCode', '999999'],
    [{ role: 'analyst', districtCode: '120101' }, 'districtCode', '120101'],
    [{ role: 'auditor', collectionPointCode: 'TJ-NK-01' }, 'collectionPointCode', 'TJ-NK-01'],
    [{ role: 'boss' }, 'role', 'boss'],
    [{ role: 'analyst', username: 'A' }, 'username', 'A'],
    [{ role: 'analyst', username: 'technician' }, 'username', 'technician'],
    [{ role: 'analyst', password: 'chosen by another' }, 'password', null],
  ])('are refused when the input is %j, naming %s', async (body, field, value) => {
    const before = (await administrator.get('/api/v1/accounts')).body.items.length;
    const answer = await create({ username: 'refused', ...body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect([answer.body.field, answer.body.value ?? null]).toEqual([field, value]);
    expect((await administrator.get('/api/v1/accounts')).body.items).toHaveLength(before);
  });

  it('have passwords that are hashed by Argon2id with 64 MiB and three passes', async () => {
    await create({ username: 'costly.person', role: 'analyst' }).expect(201);
    const [row] = await api.db.run(systemActor, (tx) =>
      tx.em.query<{ hash: string }[]>(
        `SELECT password_hash AS hash FROM account WHERE username = 'costly.person'`,
      ),
    );
    expect(row!.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it('show no hash and no secret', async () => {
    const { text } = await administrator.get('/api/v1/accounts');
    expect(text).not.toMatch(/argon2|hash|secret/i);
  });

  it('that are disabled lose their sessions at once and sign in no more', async () => {
    const caller = await api.signIn('analyst2');
    const { id, version } = await named('analyst2');
    expect((await postTwice(administrator, `/api/v1/accounts/${id}/disable`, { version })).status).toBe(200);
    await caller.get('/api/v1/session').expect(401);
    await expect(api.signIn('analyst2')).rejects.toThrow('401');
    const stale = await administrator.post(`/api/v1/accounts/${id}/disable`).send({ version });
    expect([stale.status, stale.body.code]).toEqual([409, 'platform.version_conflict']);
  });

  it('are not disabled by their own holder', async () => {
    const { id, version } = await named('security_admin');
    const answer = await administrator.post(`/api/v1/accounts/${id}/disable`).send({ version });
    expect([answer.status, answer.body.code]).toEqual([409, 'access.own_account']);
  });
});

describe('sessions of others', () => {
  it('are listed and revoked by a security administrator', async () => {
    const caller = await api.signIn('coordinator');
    const { id } = await named('coordinator');
    const { items } = (await administrator.get(`/api/v1/accounts/${id}/sessions`)).body;
    expect(items[0]).toMatchObject({ open: true, revokedAt: null });
    expect(JSON.stringify(items)).not.toMatch(/token/i);
    await administrator.post(`/api/v1/sessions/${items[0].id}/revoke`).send({}).expect(200);
    await caller.get('/api/v1/session').expect(401);
  });
});

describe('the audit log', () => {
  it('holds failed sign-ins, with neither the password nor an unknown name', async () => {
    await api
      .anonymous()
      .post('/api/v1/session')
      .send({ username: 'my-password-by-mistake', password: 'wrong-one' });
    await api.anonymous().post('/api/v1/session').send({ username: 'lab_lead', password: 'wrong-two' });
    const auditor = await api.signIn('auditor');
    const { items } = (await auditor.get('/api/v1/audit?action=session.refused')).body;
    const leader = await named('lab_lead');
    expect(items[0]).toMatchObject({ subjectId: leader.id, action: 'session.refused' });
    expect(items[1]).toMatchObject({ subjectId: 'unknown' });
    expect(JSON.stringify(items)).not.toMatch(/mistake|wrong-/);
  });

  it('holds what was done to accounts and sessions, by whom, and pages through it', async () => {
    const auditor = await api.signIn('auditor');
    const actions = new Set<string>();
    let after: string | null = null;
    do {
      const page: any = (await auditor.get(`/api/v1/audit?limit=5${after ? `&after=${after}` : ''}`)).body;
      for (const entry of page.items) actions.add(entry.action);
      after = page.next;
    } while (after);
    for (const action of [
      'account.created',
      'account.disabled',
      'session.opened',
      'session.revoked',
      'session.refused',
    ])
      expect([action, actions.has(action)]).toEqual([action, true]);
    const [created] = (await auditor.get('/api/v1/audit?action=account.created')).body.items;
    expect(created.accountName).toBe('郑洁');
  });

  it('is verified by the auditor, and the answer names what was altered', async () => {
    const { AuditSealer } = await import('@homeward/audit');
    await sealAll(api.app.get(AuditSealer), database.url);
    const auditor = await api.signIn('auditor');
    const whole = await auditor.post('/api/v1/audit/verify').send({}).expect(200);
    expect(whole.body).toMatchObject({ ok: true, firstProblem: null });
    const head = (await auditor.get('/api/v1/audit/head')).body;
    expect(head).toMatchObject({ seq: whole.body.entries, hash: whole.body.head });
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(
      `UPDATE audit_entry SET account_id = NULL WHERE id = (SELECT entry_id FROM audit_link WHERE seq = 2)`,
    );
    await owner.end();
    const broken = await auditor.post('/api/v1/audit/verify').send({}).expect(200);
    expect(broken.body).toMatchObject({ ok: false, problemKind: 'altered' });
    expect(broken.body.firstProblem).toMatch(/^Audit entry 2 /);
    await api.db.run(systemActor, (tx) => tx.em.query('SELECT 1'));
  });
});
