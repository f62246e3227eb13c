import { makeBarcode } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, systemActor } from '@homeward/platform';
import { routesOf } from '../../apps/api/src/http/routes.js';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aCase, aMother, idNumber } from '../intake/desk.js';

const V1 = '/api/v1';
const LIMIT = 3;
let database: TestDatabase;
let api: ApiUnderTest;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url, { LOOKUPS_PER_DAY: String(LIMIT) });
  for (const name of ['technician', 'technician2', 'analyst', 'auditor', 'security_admin', 'lab_lead'])
    callers.set(name, await api.signIn(name));
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const as = (name: string): Caller => callers.get(name)!;

/** What was written about one account since the last look. */
async function entriesOf(username: string): Promise<any[]> {
  return api.db.run(systemActor, (tx) =>
    tx.em.query(
      `SELECT e.action, e.subject_type AS type, e.subject_id AS subject, e.data FROM audit_entry e
       JOIN account a ON a.id = e.account_id WHERE a.username = $1 ORDER BY e.id`,
      [username],
    ),
  );
}

/** The entries that the work leaves. */
async function left(username: string, work: () => Promise<unknown>): Promise<any[]> {
  const before = (await entriesOf(username)).length;
  await work();
  return (await entriesOf(username)).slice(before);
}

describe('every route that reads', () => {
  it('declares what it leaves in the audit log', () => {
    const reads = routesOf(api.app).filter(
      ({ name, access }) => name.startsWith('GET') && access !== 'public',
    );
    expect(reads.length).toBeGreaterThan(40);
    expect(reads.filter(({ reading }) => !reading)).toEqual([]);
  });

  it.each([
    ['security_admin', '/accounts', 'accounts.read'],
    ['auditor', '/audit', 'audit.read'],
    ['auditor', '/audit?action=hit.read', 'audit.read'],
    ['analyst', '/cases?q=C-2026', 'search.run'],
    ['technician', '/donors?q=%E6%9D%8E%E7%A7%80%E8%8B%B1', 'identity.searched'],
  ])('%s GET %s leaves one entry, %s', async (username, path, action) => {
    const entries = await left(username, () =>
      as(username)
        .get(V1 + path)
        .expect(200),
    );
    expect(entries.map((each) => each.action)).toEqual([action]);
    expect(JSON.stringify(entries)).not.toContain('李秀英');
  });

  it('leaves no entry for a list of codes without a search term', async () => {
    expect(await left('analyst', () => as('analyst').get(`${V1}/cases`).expect(200))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('of what a role may not do leaves one entry with the route and the reason', async () => {
    const id = newId();
    const entries = await left('technician', () => as('technician').get(`${V1}/hits/${id}`).expect(403));
    expect(entries).toEqual([
      {
        action: 'access.refused',
        type: 'refusal',
        subject: id,
        data: { route: 'GET /hits/:id', code: 'platform.forbidden', value: 'hit.read' },
      },
    ]);
  });

  it("of another district's case, which looks like none, leaves one entry", async () => {
    const { body } = await as('technician').post(`${V1}/cases`).send(aCase).expect(201);
    const entries = await left('technician2', () =>
      as('technician2').get(`${V1}/cases/${body.id}`).expect(404),
    );
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([['access.not_found', body.id]]);
  });
});

describe('the identities of a family', () => {
  it('are read in one access with one entry that names every member', async () => {
    const opened = (await as('technician').post(`${V1}/cases`).send(aCase).expect(201)).body;
    const ids: string[] = [];
    for (const relation of ['mother', 'father'] as const) {
      const sex = relation === 'mother' ? 'female' : 'male';
      const identity = { name: '李秀英', idNumber: idNumber('1988-02-03', sex) };
      const answer = await as('technician')
        .post(`${V1}/cases/${opened.id}/relatives`)
        .send({ relation, sex, identity })
        .expect(201);
      ids.push(answer.body.id);
    }
    const entries = await left('technician', () =>
      as('technician').get(`${V1}/cases/${opened.id}`).expect(200),
    );
    expect(entries.map(({ action, type, subject }) => [action, type, subject])).toEqual([
      ['identity.read', 'case', opened.id],
    ]);
    expect([...entries[0].data.donors].sort()).toEqual([...ids].sort());
  });
});

describe('asking what is known elsewhere', () => {
  const alarms = async (name: string) =>
    (await as(name).get(`${V1}/messages`)).body.items.filter((each: any) => each.kind === 'lookup.limit');

  it('by ID numbers is recorded each time, limited for the day, and raises an alarm', async () => {
    const known = aMother();
    const opened = (await as('technician').post(`${V1}/cases`).send(aCase).expect(201)).body;
    await as('technician').post(`${V1}/cases/${opened.id}/relatives`).send(known).expect(201);
    const probe = { category: 'adult_seeking_family', sex: 'female', identity: known.identity };
    const codes: string[] = [];
    const entries = await left('technician2', async () => {
      for (let i = 0; i < LIMIT + 2; i++)
        codes.push((await as('technician2').post(`${V1}/persons`).send(probe)).body.code);
    });
    expect(codes).toEqual([
      ...Array<string>(LIMIT).fill('intake.duplicate_id_number'),
      ...Array<string>(2).fill('access.lookup_limit_reached'),
    ]);
    expect(entries.filter(({ action }) => action === 'lookup.refused')).toHaveLength(LIMIT + 2);
    expect(JSON.stringify(entries)).not.toContain(known.identity.idNumber);
    // An unknown number gets the same answer: the limit tells nothing.
    const unknown = { ...probe, identity: { name: '王芳', idNumber: idNumber('1988-02-03', 'female') } };
    const { status, body } = await as('technician2').post(`${V1}/persons`).send(unknown);
    expect([status, body.code]).toEqual([429, 'access.lookup_limit_reached']);
    for (const name of ['security_admin', 'auditor'])
      expect((await alarms(name)).map(({ params }: any) => params)).toEqual([
        { kind: 'id_number', count: LIMIT, account: 'technician2' },
      ]);
    // Whoever asked nothing of the kind goes on, and so does registering without a number.
    await as('technician').post(`${V1}/persons`).send(unknown).expect(201);
    const unnamed = { category: 'adult_seeking_family', sex: 'female' };
    await as('technician2').post(`${V1}/persons`).send(unnamed).expect(201);
  });

  it('in requests that fail for another reason is counted, too', async () => {
    const person = {
      category: 'adult_seeking_family',
      sex: 'female',
      identity: { name: '王芳', idNumber: idNumber('1988-02-03', 'female') },
      consent: { kind: 'own_consent', reference: 'C-1', givenOn: '2999-01-01' },
    };
    const entries = await left('technician', () =>
      as('technician').post(`${V1}/persons`).send(person).expect(400),
    );
    expect(entries.map(({ action }) => action)).toEqual(['lookup.refused']);
  });

  it('by barcodes of other points gives the same answer after the limit as by barcodes that do not exist', async () => {
    const code = async () =>
      (await as('technician').get(`${V1}/scan/${makeBarcode('HS', 999_999)}`)).body.code;
    const codes: string[] = [];
    for (let i = 0; i < LIMIT + 1; i++) codes.push(await code());
    expect(codes).toEqual([
      ...Array<string>(LIMIT).fill('intake.barcode_not_issued'),
      'access.lookup_limit_reached',
    ]);
  });
});
