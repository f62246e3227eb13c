import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { until } from '@homeward/testing';
import { createTestDatabase } from '../support/database.js';
import { BUILT, packageOf, packagesOf } from './built-files.js';

const LOADED = join(import.meta.dirname, 'loaded-packages.js');
/** What stays outside, and functions without state that these use as well. */
const OUTSIDE = ['pino', 'piscina', '@node-rs/argon2'];
const BOTH = new Set(['split2']);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe('a built program', () => {
  // A second copy would have registers of its own: rules of DTOs, entities, parsers of columns.
  it('loads no second copy of a package that is in it', async () => {
    const [database, port] = await Promise.all([createTestDatabase(), freePort()]);
    const folder = mkdtempSync(join(tmpdir(), 'homeward-bundle-'));
    const { PATH } = process.env;
    const child = spawn(process.execPath, ['--import', LOADED, join(BUILT, 'api.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH, DATABASE_URL: database.url, HOMEWARD_DATA_DIR: folder, PORT: String(port) },
    });
    const said = text(child.stderr);
    const address = `http://127.0.0.1:${port}/api/v1`;
    const healthy = () =>
      fetch(`${address}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(healthy, { what: 'the API answers', every: 100 });
    const refused = await fetch(`${address}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 7 }),
    });
    child.kill('SIGTERM');
    await once(child, 'exit');
    await database.drop();
    rmSync(folder, { recursive: true, force: true });

    expect(await refused.json()).toMatchObject({ status: 400 });
    const { loaded } = JSON.parse((await said).trim().split('\n').at(-1)!) as { loaded: string[] };
    const packages = loaded.map(packageOf);
    const { inside } = packagesOf('api.js');
    expect(inside.size).toBeGreaterThan(100);
    expect([...new Set(packages)].filter((name) => inside.has(name!) && !BOTH.has(name!))).toEqual([]);
    expect(packages).toEqual(expect.arrayContaining(OUTSIDE));
  }, 120_000);

  it('names our own files and lines in its maps', () => {
    const code = readFileSync(join(BUILT, 'worker.js'), 'utf8').split('\n');
    const line = code.findIndex((each) => each.includes('The worker did not start'));
    const map = JSON.parse(readFileSync(join(BUILT, 'worker.js.map'), 'utf8')) as SourceMapPayload;
    const found = new SourceMap(map).findEntry(line, code[line]!.indexOf('The worker did not start'));
    expect(found).toMatchObject({ originalSource: '../../apps/worker/src/main.ts' });
    const source = readFileSync(join(BUILT, '../../apps/worker/src/main.ts'), 'utf8').split('\n');
    expect(source[(found as { originalLine: number }).originalLine]).toContain('The worker did not start');
  });
});
