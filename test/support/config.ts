import { loadConfig, type Config } from '@homeward/platform';

/** The configuration of a process under test; nothing of this process's environment reaches it. */
export function testConfig(databaseUrl: string, dataDir: string, env: NodeJS.ProcessEnv = {}): Config {
  return loadConfig({
    DATABASE_URL: databaseUrl,
    HOMEWARD_DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    SEARCH_THREADS: '0',
    // Tests refuse far more look-ups in a minute than a desk does in a day.
    LOOKUPS_PER_DAY: '5000',
    // A file over the limit is made in memory.
    UPLOAD_LIMIT_BYTES: String(64 * 1024 * 1024),
    ...env,
  });
}
