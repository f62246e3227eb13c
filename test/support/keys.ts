import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of tests, the same in every run: a database that was copied is read under them by any process. */
const KEYS = Object.fromEntries(
  ['field', 'blind_index', 'backup'].map((purpose, place) => [
    purpose,
    { current: 'k1', keys: { k1: Buffer.alloc(32, place + 1).toString('base64') } },
  ]),
);

/** Gives a data folder these keys, unless it has keys of its own. */
export function handKeysTo(dataDir: string): void {
  const file = join(dataDir, 'keys/keys.json');
  if (existsSync(file)) return;
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(KEYS), { mode: 0o600 });
}
