import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../scripts/lib/embedded-postgres.js';

/**
 * One server for the whole run; each test file takes a database of its own from it (see database.ts). The workers
 * inherit the environment.
 */
export default async function setup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'homeward-test-'));
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
