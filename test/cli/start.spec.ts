import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '@homeward/testing';

const ROOT = join(import.meta.dirname, '../..');
/** Every stage of the demonstration comes from its families; the strangers only make it larger. */
const SIZE = process.env.HOMEWARD_LONG ? {} : { DEMONSTRATION_STRANGERS: '50' };

class Starter {
  output = '';
  private readonly child: ChildProcess;
  private readonly exit: Promise<[number | null]>;

  constructor(dataDir: string, port: number, env: NodeJS.ProcessEnv = {}) {
    const { PATH, HOME } = process.env;
    this.child = spawn(process.execPath, [join(ROOT, 'scripts/start.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, HOME, HOMEWARD_DATA_DIR: dataDir, PORT: String(port), ...SIZE, ...env },
    });
    this.exit = once(this.child, 'exit') as Promise<[number | null]>;
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += String(chunk);
      });
    }
  }

  async says(text: string, limitMs: number): Promise<void> {
    const said = () => {
      if (this.child.exitCode !== null) throw new Error(`ended before it said "${text}":\n${this.output}`);
      return this.output.includes(text);
    };
    await until(said, { what: () => `"${text}" is said:\n${this.output}`, deadline: limitMs, every: 100 });
  }

  async interrupt(): Promise<number | null> {
    this.child.kill('SIGINT');
    return (await this.exit)[0];
  }

  async ended(): Promise<number | null> {
    return (await this.exit)[0];
  }
}

async function freePort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server };
}

describe('npm start', () => {
  let folder: string;
  let port: number;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'homeward-start-'));
    const free = await freePort();
    port = free.port;
    free.server.close();
    // The database runs under another account when the tests run as root.

    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('loads the demonstration, answers, ends by printing where to look, and stops cleanly on Ctrl-C', async () => {
    const starter = new Starter(folder, port);
    await starter.says('Homeward runs at', 240_000);
    for (const word of [
      'technician',
      'analyst2',
      'investigator',
      'Hits found: ',
      'Coverage: complete',
      `127.0.0.1:${port}`,
    ]) {
      expect(starter.output).toContain(word);
    }
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<div id="root">');
    expect(await starter.interrupt()).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/api/v1/health`)).rejects.toThrow();
  }, 300_000);

  it('starts again on the same data in seconds', async () => {
    const starter = new Starter(folder, port);
    await starter.says('Homeward runs at', 60_000);
    expect(starter.output).not.toContain('families');
    const second = new Starter(folder, port);
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('already running');
    expect(await starter.interrupt()).toBe(0);
  }, 120_000);

  it('names a port in use in one line', async () => {
    const taken = await freePort();
    const starter = new Starter(join(folder, 'other'), taken.port);
    expect(await starter.ended()).toBe(1);
    expect(starter.output.trim().split('\n')).toHaveLength(1);
    expect(starter.output).toContain(`port ${taken.port} cannot be used`);
    taken.server.close();
  }, 60_000);

  it('names a damaged data folder in one line', async () => {
    const damaged = join(folder, 'damaged');
    mkdirSync(join(damaged, 'postgres'), { recursive: true });
    writeFileSync(join(damaged, 'postgres', 'postgresql.conf'), 'lost');
    const starter = new Starter(damaged, port);
    expect(await starter.ended()).toBe(1);
    expect(starter.output).toMatch(/homeward: The database folder .*damaged.* is damaged/);
  }, 60_000);
});
