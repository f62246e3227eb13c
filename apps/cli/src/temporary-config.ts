import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '@homeward/platform';
import { migrate } from '@homeward/schema';
import { temporaryDatabase } from './temporary-database.js';

/** Does the work on a fresh, migrated database with a data folder of its own; both are gone afterwards. */
export async function onTemporaryDatabase<T>(
  name: string,
  work: (config: Config) => Promise<T>,
  settings: NodeJS.ProcessEnv = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `homeward-${name}-`));
  // As root the server runs under another account, which must reach its data.
  chmodSync(folder, 0o711);
  const database = await temporaryDatabase(folder);
  try {
    const config = loadConfig({
      ...process.env,
      ...settings,
      DATABASE_URL: database.url,
      HOMEWARD_DATA_DIR: folder,
      HOMEWARD_MODE: 'demonstration',
    });
    await migrate(config.databaseUrl);
    return await work(config);
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
