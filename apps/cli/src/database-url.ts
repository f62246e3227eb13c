import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '@homeward/platform';
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
export async function commandConfig(): Promise<Config> {
  const running = process.env.DATABASE_URL ? null : readRunning();
  const { loadConfig } = await import('@homeward/platform');
  if (!running) return loadConfig();
  const { databaseUrl, mode } = running;
  try {
    return loadConfig({ ...(mode && { HOMEWARD_MODE: mode }), ...process.env, DATABASE_URL: databaseUrl });
  } catch {
    throw new NoDatabase();
  }
}

function readRunning(): Running {
  const file = join(resolve(process.env.HOMEWARD_DATA_DIR ?? '.data'), 'running.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    throw new NoDatabase();
  }
}

class NoDatabase extends Failure {
  constructor() {
    super(
      'no database: set DATABASE_URL, or start Homeward with npm start in this folder',
      ExitCode.Environment,
    );
  }
}
