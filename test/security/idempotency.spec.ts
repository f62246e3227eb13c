import { hasPermission } from '@homeward/access';
import { Idempotency, newId, type Role, ROLES, systemActor } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Response } from 'supertest';
import pg from 'pg';
import { aCase, aMother, get, ok, openCase, openDesk, sql, type Desk } from '../intake/desk.js';
import type { Caller } from '../support/api.js';
import { ENDPOINTS } from './endpoints.js';

let desk: Desk;
let technician: Caller;
beforeAll(async () => {
  desk = await openDesk();
  ({ technician } = desk);
});
afterAll(() => desk.close());

const V1 = '/api/v1';
function send(key: string, path: string, body: object, caller = technician): Promise<Response> {
  return caller
    .post(V1 + path)
    .set('Idempotency-Key', key)
    .send(body)
    .then((answer) => answer);
}
const replayed = (answer: Response): boolean => answer.headers['idempotency-replayed'] === 'true';
const count = async (table: string): Promise<number> =>
  (await sql(desk, `SELECT count(*)::int AS n FROM ${table}`))[0].n;
const rowsOf = (key: string) => sql(desk, `SELECT * FROM idempotency WHERE key = '${key}'`);

describe('a request that is sent twice', () => {
  it('is stored once and answered twice with the same', async () => {
    const { id } = await openCase(desk);
    const [key, body] = [newId(), aMother()];
    const donors = await count('donor');
    const first = await send(key, `/cases/${id}/relatives`, body);
    const second = await send(key, `/cases/${id}/relatives`, body);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect([replayed(first), replayed(second)]).toEqual([false, true]);
    expect(await count('donor')).toBe(donors + 1);
  });

  it('is stored once when both come at the same moment', async () => {
    const key = newId();
    const before = await count('missing_case');
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(key, '/cases', aCase)));
    expect(await count('missing_case')).toBe(before + 1);
    const done = answers.filter(({ status }) => status === 201);
    expect(done.filter((answer) => !replayed(answer))).toHaveLength(1);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    for (const answer of answers)
      if (answer.status !== 201)
        expect([answer.status, answer.body.code]).toEqual([409, 'platform.request_in_progress']);
  });

  it('is the same whatever the order of its fields', async () => {
    const key = newId();
    await ok(send(key, '/cases', { urgent: true, missing: { sex: 'male', missingSince: '2018-03-04' } }));
    const again = await send(key, '/cases', {
      missing: { missingSince: '2018-03-04', sex: 'male' },
      urgent: true,
    });
    expect([again.status, replayed(again)]).toEqual([201, true]);
  });

  it('waits for the request with the same key, and gets an error when that takes too long', async () => {
    const key = newId();
    const account = (await sql(desk, `SELECT id FROM account WHERE username = 'technician'`))[0].id;
    const holder = new pg.Client({ connectionString: desk.api.config.databaseUrl });
    await holder.connect();
    const hold = async () => {
      await holder.query('BEGIN');
      await holder.query(
        `INSERT INTO idempotency (account, key, method, path, body_hash) VALUES ($1, $2, 'POST', '/x', 'k1:x')`,
        [account, key],
      );
    };
    await hold();
    const late = await send(key, '/cases', aCase);
    expect([late.status, late.body.code, late.body.field]).toEqual([
      409,
      'platform.request_in_progress',
      'Idempotency-Key',
    ]);
    // The twin failed: the waiting one does the work.
    await holder.query('ROLLBACK');
    await hold();
    const waiting = send(key, '/cases', aCase);
    await holder.query('ROLLBACK');
    expect((await waiting).status).toBe(201);
    await holder.end();
  });
});

describe('a key that is used for something else', () => {
  it('with another body is refused with 422, and nothing is stored', async () => {
    const key = newId();
    await ok(send(key, '/cases', aCase));
    const before = await count('missing_case');
    const other = await send(key, '/cases', { ...aCase, urgent: true });
    expect([other.status, other.body.code, other.body.field, other.body.value]).toEqual([
      422,
      'platform.idempotency_key_reused',
      'Idempotency-Key',
      key,
    ]);
    expect(await count('missing_case')).toBe(before);
  });

  it('at another address is refused with 422', async () => {
    const key = newId();
    const body = { reason: '家属要求暂停', version: 1 };
    const [one, two] = [await openCase(desk), await openCase(desk)];
    await ok(send(key, `/cases/${one.id}/suspend`, body));
    expect((await send(key, `/cases/${two.id}/suspend`, body)).status).toBe(422);
    expect((await ok(get(technician, `/cases/${two.id}`))).status).toBe('open');
  });

  it('of another account is another key', async () => {
    const key = newId();
    const mine = await send(key, '/cases', aCase);
    const theirs = await send(key, '/cases', aCase, desk.stranger);
    expect([mine.status, theirs.status, replayed(theirs)]).toEqual([201, 201, false]);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });
});

describe('a refusal', () => {
  it('is not remembered: the corrected body is stored under the same key', async () => {
    const key = newId();
    const { id } = await openCase(desk);
    const body = aMother();
    const wrong = { ...body, identity: { ...body.identity, idNumber: '110105194912310021' } };
    const refused = await send(key, `/cases/${id}/relatives`, wrong);
    expect(refused.status).toBe(400);
    expect(await rowsOf(key)).toEqual([]);
    const corrected = await send(key, `/cases/${id}/relatives`, body);
    expect([corrected.status, replayed(corrected)]).toEqual([201, false]);
  });

  it('of the domain, in the middle of the work, leaves neither row nor key', async () => {
    const key = newId();
    const { id } = await openCase(desk);
    await ok(send(newId(), `/cases/${id}/relatives`, aMother()));
    const donors = await count('donor');
    const second = await send(key, `/cases/${id}/relatives`, aMother());
    expect([second.status, await count('donor'), await rowsOf(key)]).toEqual([409, donors, []]);
  });

  it('of the database is not remembered either: the next attempt stores what a killed process did not', async () => {
    const key = newId();
    await sql(desk, `SELECT 1`);
    const owner = new pg.Client({ connectionString: desk.api.config.databaseUrl });
    await owner.connect();
    // Fails as the transaction commits, after the answer was made: nothing may be left of either.
    await owner.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'cut' USING ERRCODE = '58000'; END $$`);
    await owner.query(`CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON missing_case
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()`);
    const before = await count('missing_case');
    const cut = await send(key, '/cases', aCase);
    await owner.query('DROP TRIGGER cut ON missing_case');
    await owner.end();
    expect(cut.status).toBeGreaterThanOrEqual(500);
    expect([await count('missing_case'), await rowsOf(key)]).toEqual([before, []]);
    const again = await send(key, '/cases', aCase);
    expect([again.status, replayed(again), await count('missing_case')]).toEqual([201, false, before + 1]);
  });
});

describe('what is kept', () => {
  it('holds no identity and no secret: the answer is encrypted, the body a keyed hash', async () => {
    const key = newId();
    const { id } = await openCase(desk);
    const body = aMother();
    await ok(send(key, `/cases/${id}/relatives`, body));
    const [row] = await rowsOf(key);
    expect(row.answer).toMatch(/^v1\.a256gcm\./);
    const dump = JSON.stringify(row);
    for (const secret of Object.values(body.identity)) expect(dump).not.toContain(secret);
    const totp = newId();
    const offer = await send(totp, '/session/totp', {});
    expect(JSON.stringify(await rowsOf(totp))).not.toContain(offer.body.secret);
  });

  it('is forgotten after seven days', async () => {
    const [old, young] = [newId(), newId()];
    const first = await send(old, '/cases', aCase);
    await ok(send(young, '/cases', aCase));
    const age = (key: string, days: string) =>
      sql(desk, `UPDATE idempotency SET at = now() - interval '${days}' WHERE key = '${key}'`);
    await age(old, '7 days 1 minute');
    await age(young, '6 days 23 hours');
    const again = await send(old, '/cases', aCase);
    expect([again.status, replayed(again), again.body.id === first.body.id]).toEqual([201, false, false]);
    await age(old, '8 days');
    const swept = await desk.api.db.run(systemActor, (tx) => desk.api.app.get(Idempotency).sweep(tx));
    expect(swept).toBe(1);
    expect([(await rowsOf(old)).length, (await rowsOf(young)).length]).toEqual([0, 1]);
  });
});

describe('an uploaded file', () => {
  const upload = (key: string, name: string, text: string): Promise<Response> =>
    desk.analyst
      .post(`${V1}/imports`)
      .set('Idempotency-Key', key)
      .attach('file', Buffer.from(text), name)
      .then((answer) => answer);

  it('is taken once; another file under its key is refused', async () => {
    const key = newId();
    const table = 'Sample Name\tMarker\tAllele 1\tAllele 2\nS1\tFGA\t20\t21\n';
    const first = await upload(key, 'a.txt', table);
    const again = await upload(key, 'a.txt', table);
    const other = await upload(key, 'a.txt', table.replace('21', '22'));
    expect([first.status, again.status, replayed(again), again.text === first.text]).toEqual([
      202,
      202,
      true,
      true,
    ]);
    expect(other.status).toBe(422);
    expect(await count('import_batch')).toBe(1);
  });

  it('counts with all others of its request', async () => {
    const key = newId();
    const table = (allele: string) => `Sample Name\tMarker\tAllele 1\tAllele 2\nS2\tFGA\t20\t${allele}\n`;
    const both = (second: string): Promise<Response> =>
      desk.analyst
        .post(`${V1}/imports`)
        .set('Idempotency-Key', key)
        .attach('file', Buffer.from(table('23')), 'a.txt')
        .attach('file', Buffer.from(second), 'b.txt')
        .then((answer) => answer);
    const first = await both(table('24'));
    const again = await both(table('24'));
    expect([first.status, replayed(again), again.text === first.text]).toEqual([202, true, true]);
    expect((await both(table('25'))).status).toBe(422);
    expect(await count('import_batch')).toBe(2);
  });
});

const changing = Object.entries(ENDPOINTS).filter(([endpoint, access]) => {
  return !endpoint.startsWith('GET') && access !== 'public' && endpoint !== 'DELETE /session';
});

describe('every endpoint that changes something', () => {
  const callers = new Map<Role, Caller>();
  const call = async (endpoint: string, permission: string, key: string): Promise<Response> => {
    const role = ROLES.find((each) => hasPermission(each, permission as 'case.read'))!;
    const caller = callers.get(role) ?? (await desk.api.signIn(role));
    callers.set(role, caller);
    const [verb, path] = endpoint.split(' ') as [string, string];
    return caller[verb.toLowerCase() as 'post' | 'put' | 'delete'](V1 + path.replace(/:\w+/g, newId()))
      .set('Idempotency-Key', key)
      .send({});
  };

  it.each(changing)('%s refuses a malformed key by its name', async (endpoint, permission) => {
    for (const key of ['', 'two words', 'k'.repeat(256)]) {
      const { status, body } = await call(endpoint, permission, key);
      expect([key, status, body.code, body.field]).toEqual([
        key,
        400,
        'platform.idempotency_key_malformed',
        'Idempotency-Key',
      ]);
    }
  });

  it.each(changing)('%s remembers no refusal and every success', async (endpoint, permission) => {
    const key = newId();
    const first = await call(endpoint, permission, key);
    if (first.status >= 400) {
      expect(await rowsOf(key)).toEqual([]);
      return;
    }
    expect(await rowsOf(key)).toMatchObject([{ status: first.status, method: endpoint.split(' ')[0] }]);
  });
});
