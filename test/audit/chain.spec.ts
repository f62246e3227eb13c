import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Audit, AuditModule, AuditSealer, headFile, readHeadFile, verifyAudit } from '@homeward/audit';
import { Db, PlatformModule, systemActor } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { testConfig } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sealAll } from '../support/seal-all.js';

let database: TestDatabase;
let dataDir: string;
let owner: pg.Client;
/** Two processes of the system. */
let contexts: INestApplicationContext[];

async function start(): Promise<INestApplicationContext> {
  const platform = PlatformModule.forRoot(testConfig(database.url, dataDir));
  const context = await NestFactory.createApplicationContext(
    { module: class Root {}, imports: [platform, AuditModule] },
    { logger: false, abortOnError: false },
  );
  return context;
}

beforeEach(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'homeward-audit-'));
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  contexts = [await start(), await start()];
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await owner.end();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const db = (process = 0) => contexts[process]!.get(Db);
const seal = (process = 0) => contexts[process]!.get(AuditSealer).seal();
const record = (subjectId: string, process = 0) =>
  db(process).run(systemActor, (tx) =>
    contexts[process]!.get(Audit).record(tx, {
      action: 'test.done',
      subjectType: 'test',
      subjectId,
      data: { b: 1, a: 'ü' },
    }),
  );
const recorded = () => readHeadFile(headFile(dataDir, new URL(database.url).pathname.slice(1)));
const verify = () => db().run(systemActor, ({ em }) => verifyAudit(em, recorded()));

/** Five sealed entries; the ids in the order of the chain. */
async function fiveSealed(): Promise<string[]> {
  for (let i = 1; i <= 5; i++) await record(`s${i}`);
  expect(await sealAll({ seal }, database.url)).toBe(5);
  return (await owner.query('SELECT entry_id FROM audit_link ORDER BY seq')).rows.map((row) => row.entry_id);
}

describe('sealing', () => {
  it('makes one chain without fork or gap of what eight writers and two sealers do at once', async () => {
    let writing = true;
    const sealers = [0, 1].map(async (process) => {
      while (writing) await seal(process);
    });
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; i < 100; i++) await record(`w${writer}-${i}`, writer % 2);
      }),
    );
    writing = false;
    await Promise.all(sealers);
    await sealAll({ seal }, database.url);
    expect(await verify()).toMatchObject({ ok: true, entries: 800, unsealed: 0 });
    expect(recorded()?.seq).toBe('800');
  });

  it('waits for a transaction that began earlier and commits later', async () => {
    const slow = new pg.Client({ connectionString: database.url });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO audit_entry (id, role, action, subject_type, subject_id) VALUES (gen_random_uuid(), 'system', 'slow', 't', '1')`,
    );
    await record('fast');
    expect(await seal()).toBe(0);
    await slow.query('COMMIT');
    await slow.end();
    expect(await sealAll({ seal }, database.url)).toBe(2);
    const { rows } = await owner.query(
      'SELECT e.action FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.seq',
    );
    expect(rows.map((row) => row.action)).toEqual(['slow', 'test.done']);
  });

  it('records nothing of a transaction that is rolled back', async () => {
    await expect(
      db().run(systemActor, async (tx) => {
        await contexts[0]!.get(Audit).record(tx, { action: 'x', subjectType: 't', subjectId: '1' });
        throw new Error('business failed');
      }),
    ).rejects.toThrow('business failed');
    expect(await seal()).toBe(0);
    expect(existsSync(headFile(dataDir, 'x'))).toBe(false);
  });
});

describe('the application role', () => {
  it.each([
    ['UPDATE audit_entry SET action = action'],
    ['DELETE FROM audit_entry'],
    ['TRUNCATE audit_entry CASCADE'],
    ['UPDATE audit_link SET seq = seq'],
    ['DELETE FROM audit_link'],
    ['ALTER TABLE audit_entry DISABLE TRIGGER ALL'],
    ['DROP TABLE audit_link'],
  ])('cannot %s', async (sql) => {
    await expect(db().run(systemActor, ({ em }) => em.query(sql))).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });
});

describe('verification', () => {
  it('accepts an untouched chain and an empty one', async () => {
    expect(await verify()).toMatchObject({ ok: true, entries: 0, head: null });
    await fiveSealed();
    const verdict = await verify();
    expect(verdict).toMatchObject({ ok: true, entries: 5 });
    expect(verdict.head).toEqual({ seq: '5', hash: recorded()!.hash });
  });

  it.each([
    ['action', `'test.undone'`],
    ['data', `'{"a": "u", "b": 1}'`],
    ['at', `at + interval '1 microsecond'`],
    ['account_id', `gen_random_uuid()`],
    ['request_id', `''`],
    ['xid', `'3'`],
  ])('names the first entry whose %s was altered', async (column, value) => {
    const ids = await fiveSealed();
    await owner.query(`UPDATE audit_entry SET ${column} = ${value} WHERE id IN ($1, $2)`, [ids[2], ids[4]]);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'altered', seq: '3', entryId: ids[2] });
  });

  it('names the place of an entry that was taken out', async () => {
    const ids = await fiveSealed();
    await owner.query('DELETE FROM audit_link WHERE entry_id = $1', [ids[1]]);
    await owner.query('DELETE FROM audit_entry WHERE id = $1', [ids[1]]);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'missing', seq: '2' });
  });

  it('names the entry whose row is gone while its link is left', async () => {
    const ids = await fiveSealed();
    await owner.query('ALTER TABLE audit_link DROP CONSTRAINT audit_link_entry_id_fkey');
    await owner.query('DELETE FROM audit_entry WHERE id = $1', [ids[3]]);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'missing', seq: '4', entryId: ids[3] });
  });

  it('names the first of two entries that changed places', async () => {
    const ids = await fiveSealed();
    await owner.query('ALTER TABLE audit_link DROP CONSTRAINT audit_link_entry_id_key');
    await owner.query(
      'UPDATE audit_link SET entry_id = CASE entry_id WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END WHERE entry_id IN ($1, $2)',
      [ids[1], ids[3]],
    );
    expect((await verify()).firstProblem).toMatchObject({ kind: 'reordered', seq: '2', entryId: ids[3] });
  });

  it('names a tail that was cut off, links and entries, and keeps the evidence', async () => {
    const ids = await fiveSealed();
    const evidence = recorded();
    await owner.query('DELETE FROM audit_link WHERE seq > 3');
    await owner.query('DELETE FROM audit_entry WHERE id = ANY($1)', [ids.slice(3)]);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'missing', seq: '4' });
    for (let i = 0; i < 4; i++) await record(`later${i}`);
    expect(await sealAll({ seal }, database.url)).toBe(4);
    expect(recorded()).toEqual(evidence);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'rewritten', seq: '5' });
  });

  it('names a tail whose links only were removed, and one that was sealed again after a change', async () => {
    const ids = await fiveSealed();
    await owner.query('DELETE FROM audit_link WHERE seq > 2');
    await owner.query(`UPDATE audit_entry SET subject_id = 'other' WHERE id = $1`, [ids[3]]);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'missing', seq: '3' });
    expect(await sealAll({ seal }, database.url)).toBe(3);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'rewritten', seq: '5' });
  });

  it('names an entry that was slipped in before the head', async () => {
    await fiveSealed();
    const { rows } = await owner.query(
      `INSERT INTO audit_entry (id, xid, role, action, subject_type, subject_id)
       VALUES (gen_random_uuid(), '3', 'system', 'x', 't', '1') RETURNING id`,
    );
    expect(await seal()).toBe(0);
    expect((await verify()).firstProblem).toMatchObject({ kind: 'slipped_in', entryId: rows[0].id });
  });

  it('refuses a damaged head file instead of starting again', async () => {
    await fiveSealed();
    const path = headFile(dataDir, new URL(database.url).pathname.slice(1));
    expect(readFileSync(path, 'utf8')).toContain('"seq":"5"');
    writeFileSync(path, '{"seq":"-","hash":"","sealedAt":""}');
    await record('more');
    await expect(seal()).rejects.toThrow(/damaged/);
  });
});
