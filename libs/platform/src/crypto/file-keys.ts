import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { Access0001 } from '../migrations/0001-access.js';
import { KeyFileBroken, KeyMissing } from './crypto.errors.js';
import { type Key, KeyProvider, type KeyPurpose } from './key-provider.js';

const PURPOSES: readonly KeyPurpose[] = ['field', 'blind_index', 'backup'];
const FILE_NAME = 'keys.json';
/** The migration that only a new database runs. */
const FIRST_MIGRATION = new Access0001().name;

/** `{"field": {"current": "k1", "keys": {"k1": "<base64 of 32 bytes>"}}, …}` */
type KeyFile = Record<KeyPurpose, { current: string; keys: Record<string, string> }>;

/** Keys of one file, read once at the start of the process. */
export class FileKeys extends KeyProvider {
  private readonly keys = new Map<KeyPurpose, { current: string; byId: Map<string, Key> }>();

  /** @throws KeyFileBroken naming the file and what is wrong with it */
  constructor(path: string) {
    super();
    const content = readKeyFile(path);
    for (const purpose of PURPOSES) {
      const entry = content[purpose];
      const byId = new Map(
        Object.entries(entry.keys).map(([id, base64]) => [id, { id, bytes: Buffer.from(base64, 'base64') }]),
      );
      for (const key of byId.values())
        if (key.bytes.length !== 32 || !/^[a-z0-9]{1,16}$/.test(key.id))
          throw new KeyFileBroken(path, `${purpose}.${key.id} is not a key of 32 bytes`);
      if (!byId.has(entry.current)) throw new KeyFileBroken(path, `${purpose}.current names no key`);
      this.keys.set(purpose, { current: entry.current, byId });
    }
  }

  current(purpose: KeyPurpose): Key {
    return this.byId(purpose, this.keys.get(purpose)!.current);
  }

  byId(purpose: KeyPurpose, id: string): Key {
    const key = this.keys.get(purpose)!.byId.get(id);
    if (!key) throw new KeyMissing(purpose, id);
    return key;
  }
}

/**
 * The keys of this installation. A demonstration makes them on its first start; production refuses to start without,
 * because new keys would leave everything stored so far unreadable.
 */
export function keysOf(config: Config): KeyProvider {
  const folder = join(config.dataDir, 'keys');
  const path = join(folder, FILE_NAME);
  if (!existsSync(path)) {
    if (config.mode === 'production')
      throw new KeyFileBroken(
        path,
        'the file is missing; restore it from where it was kept ("homeward setup" makes it for a new database only)',
      );
    createKeyFile(folder);
  }
  return new FileKeys(path);
}

/**
 * Makes the keys of a production database that was created a moment ago. One that is older has its keys somewhere.
 * @param ranMigrations what `migrate` returned
 */
export function createFirstKeys(config: Config, ranMigrations: readonly string[]): void {
  if (ranMigrations.includes(FIRST_MIGRATION)) createKeyFile(join(config.dataDir, 'keys'));
}

/** Writes a fresh key file, readable by its owner only. Whoever comes second keeps the first one's keys. */
export function createKeyFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const content = Object.fromEntries(
    PURPOSES.map((purpose) => [purpose, { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } }]),
  );
  const path = join(folder, FILE_NAME);
  const draft = `${path}.${String(process.pid)}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // link() fails when the name exists: two processes that start together agree on one file, never a half-written one.
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    unlinkSync(draft);
  }
  return path;
}

function readKeyFile(path: string): KeyFile {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
    for (const purpose of PURPOSES)
      if (typeof content[purpose].current !== 'string' || typeof content[purpose].keys !== 'object')
        throw new Error(`${purpose} has no current key`);
    return content;
  } catch (error) {
    throw new KeyFileBroken(path, error instanceof Error ? error.message : String(error));
  }
}
