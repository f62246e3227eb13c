import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditSealer } from '@homeward/audit';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor, type WorkKind } from '@homeward/platform';
import { get, ok } from '../review/scene.js';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { sealAll } from '../support/seal-all.js';
import { startWorker } from '../support/worker.js';
import { FREQUENCIES } from './people.js';

/** Everybody whose home page lists work. */
export const STAFF = [
  'technician',
  'technician2',
  'analyst',
  'analyst2',
  'lab_lead',
  'investigator',
  'investigator2',
  'coordinator',
] as const;
export type Username = (typeof STAFF)[number] | 'auditor';

/** API and worker on one database; all that happens in it goes through HTTP. */
export interface Office {
  readonly api: ApiUnderTest;
  /** The database as its owner sees it, below every scope. */
  readonly databaseUrl: string;
  as(username: Username): Promise<Caller>;
  /** Lets the worker do all open work, and seal the log as it does each second. */
  work(): Promise<WorkKind[]>;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'homeward-main-job-'));
  const api = await startApi(database.url, { HOMEWARD_DATA_DIR: dataDir });
  const worker = await startWorker(database.url, dataDir);
  await api.db.run(systemActor, (tx) => seedDefaultPolicy(tx, { frequencyTable: FREQUENCIES }));
  const callers = new Map<string, Caller>();
  return {
    api,
    databaseUrl: database.url,
    async as(username) {
      const caller = callers.get(username) ?? (await api.signIn(username));
      callers.set(username, caller);
      return caller;
    },
    async work() {
      const done = await worker.idle();
      await sealAll(worker.context.get(AuditSealer, { strict: false }), database.url);
      return done;
    },
    async close() {
      await api.close();
      await worker.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Waiting = Readonly<Record<string, number>>;

interface WorklistItem {
  readonly kind: string;
  readonly count: number;
  readonly oldestAt: string | null;
  readonly path: string;
}

/** What waits for each of the staff; who has nothing is left out. */
export async function waiting(office: Office): Promise<Partial<Record<Username, Waiting>>> {
  const seen: Partial<Record<Username, Waiting>> = {};
  for (const username of STAFF) {
    const { items } = await ok<{ items: WorklistItem[] }>(get(await office.as(username), '/worklist'));
    const open = items.filter(({ count }) => count > 0);
    for (const { kind, oldestAt } of open) if (!oldestAt) throw new Error(`${username}: ${kind} has no age`);
    if (open.length > 0) seen[username] = Object.fromEntries(open.map(({ kind, count }) => [kind, count]));
  }
  return seen;
}

/** Entries of a work list whose page does not list as many things as the entry counts. */
export async function wrongPages(office: Office): Promise<string[]> {
  const wrong: string[] = [];
  for (const username of STAFF) {
    const caller = await office.as(username);
    const { items } = await ok<{ items: WorklistItem[] }>(get(caller, '/worklist'));
    for (const { kind, count, path } of items) {
      if (count === 0 || !path.includes('?')) continue;
      // The page of persons shows relatives too when it lists who has to consent.
      const source = path.replace('/persons?consent', '/donors?consent');
      const list = await ok<{ items: unknown[] }>(get(caller, source));
      if (list.items.length !== count)
        wrong.push(`${username} ${kind}: ${count} wait, ${path} lists ${list.items.length}`);
    }
  }
  return wrong;
}
