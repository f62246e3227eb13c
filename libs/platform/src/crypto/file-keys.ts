import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { Query } from '../installation/mode.js';
import { CiphertextRefused, KeyFileBroken, KeyMissing } from './crypto.errors.js';
import { FieldCipher } from './field-cipher.js';
import { type Key, KeyProvider, type KeyPurpose } from './key-provider.js';
import { holdsCiphertext, sampleCiphertext } from './stored-ciphertext.js';
import { knownIn } from '../present.js';

const PURPOSES: readonly KeyPurpose[] = ['field', 'blind_index', 'backup'];
const FILE_NAME = 'keys.json';

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
    return this.byId(purpose, knownIn(this.keys, purpose).current);
  }

  byId(purpose: KeyPurpose, id: string): Key {
    const key = knownIn(this.keys, purpose).byId.get(id);
    if (!key) throw new KeyMissing(purpose, id);
    return key;
  }
}

/**
 * The keys of this installation, tried on what the database holds. A demonstration makes them on its first start.
 * Neither mode makes any where something is encrypted already: it could never be read again, and what is written next
 * would need other keys than what is there.
 * @param query on a connection that sees the whole city
 * @throws KeyFileBroken naming the folder and what to bring back
 */
export async function openKeys(config: Config, query: Query): Promise<KeyProvider> {
  const path = join(keyFolder(config), FILE_NAME);
  if (!existsSync(path)) {
    if (config.mode === 'production' || (await holdsCiphertext(query))) throw keysAreMissing(path);
    createKeyFile(keyFolder(config));
  }
  const keys = new FileKeys(path);
  await tryKeys(keys, path, query);
  return keys;
}

/**
 * Makes the keys of a production database that holds nothing encrypted; one that does has its keys somewhere.
 * @throws KeyFileBroken
 */
export async function createFirstKeys(config: Config, query: Query): Promise<void> {
  const path = join(keyFolder(config), FILE_NAME);
  if (existsSync(path)) return;
  if (await holdsCiphertext(query)) throw keysAreMissing(path);
  createKeyFile(keyFolder(config));
}

function keyFolder(config: Config): string {
  return join(config.dataDir, 'keys');
}

function keysAreMissing(path: string): KeyFileBroken {
  return new KeyFileBroken(
    path,
    `the file is missing. Bring back the folder "keys" that belongs to this database, from where it was kept, to ${join(path, '..')}. ` +
      'Nothing was changed, and no new keys were made ("homeward setup" makes them for a new database only).',
  );
}

/** Keys of another installation have the same names. One field that was tampered with does not stop the system. */
async function tryKeys(keys: KeyProvider, path: string, query: Query): Promise<void> {
  const cipher = new FieldCipher(keys);
  const stored = await sampleCiphertext(query);
  let refused = 0;
  for (const { place, text } of stored)
    try {
      cipher.decrypt(text, place);
    } catch (error) {
      if (error instanceof KeyMissing)
        throw new KeyFileBroken(
          path,
          `it lacks the key ${String(error.value)}, with which ${place.table}.${place.column} is encrypted. Bring back the newest folder "keys" of this database.`,
        );
      if (!(error instanceof CiphertextRefused)) throw error;
      refused += 1;
    }
  if (refused > 0 && refused === stored.length)
    throw new KeyFileBroken(
      path,
      `its keys are not those of this database: nothing that is encrypted there can be read with them. Bring back the folder "keys" that belongs to it.`,
    );
}

/** Writes a new key file, readable by its owner only. If another process was first, its keys are used. */
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
