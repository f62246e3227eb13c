import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/lib/prepare.js';
import { startEmbeddedPostgres } from '../../scripts/lib/embedded-postgres.js';
import { memoryFolder } from './memory-folder.js';

/**
 * Builds the programs and pages, as far as they changed: the tests run them. One server for the whole run; each test file takes a database of its own from it (see database.ts). The workers
 * inherit the environment.
 */
export default async function setup() {
  await build((line) => process.stderr.write(`${line}\n`));
  const dataDir = mkdtempSync(join(memoryFolder(), 'homeward-test-'));
  // As root the server runs under another account, which must reach its data.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  process.env.TEST_FOLDER = dataDir;
  process.env.TEST_POSTGRES_URL = server.url('postgres');
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
