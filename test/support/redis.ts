import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { Redis } from 'ioredis';
import { until } from '@homeward/testing';

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
/** Valkey where it is installed, else Redis. */
const SERVER = isThere('valkey-server') ? 'valkey-server' : 'redis-server';

/** Whether this machine has a Redis or Valkey server to test with; the PostgreSQL queue is tested everywhere. */
export const redisIsInstalled = isThere(SERVER);

export interface TestRedis {
  readonly url: string;
  /** Loses everything, as a cache does that is restarted empty. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of its own on loopback that keeps nothing on disk. @param more options of the server */
export async function startRedis(more: readonly string[] = []): Promise<TestRedis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...more];
  const child = spawn(SERVER, args, { stdio: 'ignore', cwd: tmpdir() });
  const client = new Redis(port, '127.0.0.1', { lazyConnect: true, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  const answers = async () => (await client.ping().catch(() => null)) === 'PONG';
  await until(answers, { what: `${SERVER} answers`, deadline: 10_000, every: 50 });
  return {
    url: `redis://127.0.0.1:${port}`,
    wipe: async () => {
      await client.flushall();
    },
    stop: async () => {
      client.disconnect();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
