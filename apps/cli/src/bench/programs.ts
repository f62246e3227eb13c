import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMONSTRATION_PASSWORD } from '@homeward/access';
import type { Config } from '@homeward/platform';
import { Caller } from './caller.js';

/** Between two looks whether the API answers. */
const LOOK_MS = 200;
/** Longest a process may take to answer for the first time. */
const START_MS = 60_000;

/** The built API and worker. */
export class Programs {
  private constructor(
    private readonly api: ChildProcess,
    private readonly worker: ChildProcess,
    private readonly origin: string,
  ) {}

  static async start(config: Config): Promise<Programs> {
    const port = await freePort();
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: config.databaseUrl,
      HOMEWARD_DATA_DIR: config.dataDir,
      HOMEWARD_MODE: config.mode,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      SEARCH_THREADS: '1',
      UPLOAD_LIMIT_BYTES: String(4 * 1024 ** 3),
    };
    // Plain JavaScript beside the compiled program, since `npm start` reads it, too.
    const { WORKER_FLAGS } = (await import(`${config.root}/scripts/lib/worker-flags.js`)) as {
      WORKER_FLAGS: readonly string[];
    };
    const run = (name: string, flags: readonly string[] = []) =>
      spawn(process.execPath, [...flags, join(config.root, 'dist/bin', name)], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const programs = new Programs(
      run('api.js'),
      run('worker.js', WORKER_FLAGS),
      `http://127.0.0.1:${String(port)}`,
    );
    try {
      await programs.answers();
      return programs;
    } catch (error) {
      await programs.stop();
      throw error;
    }
  }

  async signIn(username: string): Promise<Caller> {
    const base = `${this.origin}/api/v1`;
    const answer = await fetch(`${base}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: DEMONSTRATION_PASSWORD }),
    });
    if (!answer.ok)
      throw new Error(`sign-in of ${username}: ${String(answer.status)} ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]!);
    return new Caller(base, cookie.join('; '), csrfToken);
  }

  /** Most memory that the worker held, in MB; null where the system does not tell. */
  workerMemory(): number | null {
    try {
      const status = readFileSync(`/proc/${String(this.worker.pid)}/status`, 'utf8');
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
      return kilobytes === undefined ? null : Number(kilobytes) / 1024;
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    const running = [this.api, this.worker].filter(
      (child) => child.exitCode === null && child.signalCode === null,
    );
    const ended = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
  }

  private async answers(): Promise<void> {
    for (const deadline = performance.now() + START_MS; performance.now() < deadline;) {
      await sleep(LOOK_MS);
      if (this.api.exitCode !== null) throw new Error(`the API ended with ${String(this.api.exitCode)}`);
      const answer = await fetch(`${this.origin}/api/v1/health`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error('the API does not answer');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
