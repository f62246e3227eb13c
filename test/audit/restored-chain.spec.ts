import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Audit, AuditChain, AuditModule, AuditSealer, countUnsealed } from '@homeward/audit';
import { Db, onDatabase, PlatformModule, systemActor } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testConfig } from '../support/config.js';
import { copyDatabase, useTransactionNumbers } from '../support/copy-database.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { sealAll } from '../support/seal-all.js';

/** One system with its database; the head of its chain is kept in its own folder. */
class Installation {
  private constructor(
    readonly database: TestDatabase,
    private context: INestApplicationContext,
    private readonly folder: string,
  ) {}

  static async open(server?: string): Promise<Installation> {
    const database = await createTestDatabase(server);
    const folder = mkdtempSync(join(tmpdir(), 'homeward-restored-'));
    return new Installation(database, await contextOf(database.url, folder), folder);
  }

  async record(count: number): Promise<void> {
    for (let i = 0; i < count; i++)
      await this.db.run(systemActor, (tx) =>
        this.context
          .get(Audit)
          .record(tx, { action: 'test.done', subjectType: 'test', subjectId: String(i) }),
      );
  }

  seal(): Promise<number> {
    return sealAll(this.context.get(AuditSealer), this.database.url);
  }

  verify() {
    return this.db.run(systemActor, (tx) => this.context.get(AuditChain).verify(tx));
  }

  unsealed() {
    return this.db.run(systemActor, ({ em }) => countUnsealed(em));
  }

  /** As the owner. */
  async sql(text: string): Promise<any[]> {
    return onDatabase(this.database.url, async (client) => {
      return (await client.query(text)).rows;
    });
  }

  /** The process ends and another begins. */
  async restart(): Promise<void> {
    await this.context.close();
    this.context = await contextOf(this.database.url, this.folder);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  private get db(): Db {
    return this.context.get(Db);
  }
}

function contextOf(url: string, folder: string): Promise<INestApplicationContext> {
  const platform = PlatformModule.forRoot(testConfig(url, folder));
  return NestFactory.createApplicationContext(
    { module: class Root {}, imports: [platform, AuditModule] },
    { logger: false, abortOnError: false },
  );
}

const FAR = 20_000;
let other: OwnPostgres;
let installations: Installation[];
beforeAll(async () => {
  other = await OwnPostgres.start();
}, 60_000);
afterAll(() => other.close());
beforeEach(() => {
  installations = [];
});
afterEach(async () => {
  for (const installation of installations) await installation.close();
});

async function installation(server?: string): Promise<Installation> {
  const opened = await Installation.open(server);
  installations.push(opened);
  return opened;
}

/** Written and sealed some, then written some more that nobody sealed. */
async function inUse(server?: string): Promise<Installation> {
  const source = await installation(server);
  await source.record(4);
  await source.seal();
  await source.record(3);
  return source;
}

/** Goes on as a system does: each second a few entries, each second a seal. */
async function goesOn(restored: Installation, before: number): Promise<void> {
  let entries = before;
  for (const more of [0, 2, 1, 3, 1]) {
    await restored.record(more);
    entries += more;
    await restored.seal();
    const verdict = await restored.verify();
    expect(verdict).toMatchObject({ ok: true, entries, unsealed: 0 });
    // The verification itself is an entry.
    entries += 1;
    await restored.seal();
  }
}

describe('a database restored into another cluster', () => {
  it.each(['behind', 'ahead', 'level'] as const)(
    'that is %s in its transaction numbers goes on being sealed, and its chain verifies',
    async (where) => {
      if (where === 'behind') await useTransactionNumbers((await installation()).database.url, FAR);
      if (where === 'ahead') await useTransactionNumbers(other.url, 3 * FAR);
      const source = await inUse();
      const restored = await installation(other.url);
      await copyDatabase(source.database.url, restored.database.url);
      if (where === 'level')
        // Numbers that both clusters have given out, on both sides of those given out next.
        await restored.sql(`UPDATE audit_entry SET xid = (pg_current_xact_id()::text::bigint + 8)::text::xid8
          WHERE id NOT IN (SELECT entry_id FROM audit_link)`);
      await goesOn(restored, 7);
    },
    60_000,
  );

  it('and back again is sealed on, and so is one that was dumped before it had a seal', async () => {
    const first = await inUse();
    const there = await installation(other.url);
    await copyDatabase(first.database.url, there.database.url);
    await there.record(2);
    await there.seal();
    await there.record(2);
    const back = await installation();
    await copyDatabase(there.database.url, back.database.url);
    await goesOn(back, 11);
    const unsealed = await installation();
    await unsealed.record(3);
    const fresh = await installation(other.url);
    await copyDatabase(unsealed.database.url, fresh.database.url);
    await goesOn(fresh, 3);
  }, 60_000);

  it('whose entries know no cluster, as before that was written down, is sealed on', async () => {
    const source = await inUse();
    // As the release before sealed it once after a restore, and never again.
    await source.sql(`UPDATE audit_entry SET cluster = NULL`);
    await source.sql(`UPDATE audit_entry SET xid = '9000000000' WHERE id IN (
      SELECT entry_id FROM audit_link WHERE seq < 4)`);
    await source.sql('DELETE FROM audit_link WHERE seq < 0');
    expect(await source.seal()).toBe(3);
  });

  it('seals entries that were loaded meanwhile when the worker starts again', async () => {
    const restored = await inUse();
    await restored.seal();
    await restored.sql(`INSERT INTO audit_entry (id, cluster, xid, role, action, subject_type, subject_id)
      SELECT gen_random_uuid(), 'another', '77', 'system', 'late', 't', i::text FROM generate_series(1, 3) i`);
    await restored.sql(`UPDATE audit_entry SET at = now() - interval '2 minutes' WHERE action = 'late'`);
    expect(await restored.verify()).toMatchObject({ ok: false, firstProblem: { kind: 'unsealed' } });
    await restored.restart();
    await restored.seal();
    expect(await restored.verify()).toMatchObject({ ok: true, entries: 11 });
  });
});

describe('verification while nothing is sealed', () => {
  it('reports no problem for a minute, then names the waiting entry and its time', async () => {
    const stopped = await inUse();
    expect(await stopped.verify()).toMatchObject({ ok: true, unsealed: 3 });
    const [oldest] = await stopped.sql(
      `UPDATE audit_entry SET at = at - interval '61 seconds' WHERE id = (
         SELECT id FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_link) ORDER BY xid LIMIT 1)
       RETURNING id, at`,
    );
    const { ok, firstProblem } = await stopped.verify();
    expect({ ok, kind: firstProblem?.kind, id: firstProblem?.entryId }).toEqual({
      ok: false,
      kind: 'unsealed',
      id: oldest.id,
    });
    expect(firstProblem?.text.en).toContain(oldest.at.toISOString());
    expect(firstProblem?.text.zh).toContain(oldest.at.toISOString());
    expect((await stopped.unsealed()).oldestSeconds).toBeGreaterThan(60);
    await stopped.seal();
    expect(await stopped.verify()).toMatchObject({ ok: true });
  });

  it('reports the same before anything was sealed', async () => {
    const never = await installation();
    await never.record(1);
    await never.sql(`UPDATE audit_entry SET at = at - interval '2 minutes'`);
    expect(await never.verify()).toMatchObject({ ok: false, firstProblem: { kind: 'unsealed' } });
  });
});
