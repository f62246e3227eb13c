import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadConfig, type Config } from '@homeward/platform';
import { ExitCode, Failure } from './exit-code.js';

/** What `npm start` writes down of what it runs. */
interface Running {
  readonly databaseUrl: string;
  readonly mode?: string;
}

/**
 * Settings of a command: `DATABASE_URL` when it is given, else the database of the running `npm start`.
 * @throws Failure when there is neither
 */
export function commandConfig(): Config {
  if (process.env.DATABASE_URL) return loadConfig();
  const file = join(resolve(process.env.HOMEWARD_DATA_DIR ?? '.data'), 'running.json');
  try {
    const { databaseUrl, mode } = JSON.parse(readFileSync(file, 'utf8')) as Running;
    return loadConfig({ ...(mode && { HOMEWARD_MODE: mode }), ...process.env, DATABASE_URL: databaseUrl });
  } catch {
    throw new Failure(
      'no database: set DATABASE_URL, or start Homeward with npm start in this folder',
      ExitCode.Environment,
    );
  }
}
