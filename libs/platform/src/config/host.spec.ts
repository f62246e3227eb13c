import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { BadEnvironment, loadConfig } from './config.js';

const config = (env: NodeJS.ProcessEnv) => loadConfig({ DATABASE_URL: 'postgres://x/y', ...env });

describe('the address that the API listens on', () => {
  it.each(['demonstration', 'production'])('is this machine only in %s unless HOST is set', (mode) => {
    expect(config({ HOMEWARD_MODE: mode }).host).toBe('127.0.0.1');
    expect(config({ HOMEWARD_MODE: mode, HOST: '' }).host).toBe('127.0.0.1');
  });

  it.each(['0.0.0.0', '::', '::1', '10.1.2.3', 'localhost'])('may be %s', (HOST) => {
    expect(config({ HOST }).host).toBe(HOST);
  });

  it.each(['all', '10.1.2', 'http://127.0.0.1', '127.0.0.1:80', 'my machine'])('is not %s', (HOST) => {
    expect(() => config({ HOST })).toThrow(BadEnvironment);
    expect(() => config({ HOST })).toThrow(`HOST=${HOST}`);
  });
});

describe('the login of migrations', () => {
  it('is that of the processes unless there is another', () => {
    expect(config({}).migrationDatabaseUrl).toBe('postgres://x/y');
    expect(config({ MIGRATION_DATABASE_URL: 'postgres://owner/y' }).migrationDatabaseUrl).toBe(
      'postgres://owner/y',
    );
    expect(() => config({ MIGRATION_DATABASE_URL: 'mysql://x' })).toThrow(/MIGRATION_DATABASE_URL/);
  });
});
