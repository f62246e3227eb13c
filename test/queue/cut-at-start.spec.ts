import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Queue, Worker } from 'bullmq';
import { migrateQueue, queueConnection } from '@homeward/pipeline';
import { until } from '@homeward/testing';
import { testConfig } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** First bytes of the messages by which a client asks for something: Query and Parse. */
const COMMANDS = new Set([0x51, 0x50]);
const NAME = 'homeward-away-at-start';

describe('a queue whose first connection is cut', () => {
  let database: TestDatabase;
  let door: Server;
  let cutting = false;
  let cut = 0;
  const through: Socket[] = [];
  const ends: (() => Promise<void>)[] = [];
  const config = () => {
    const url = new URL(database.url);
    url.searchParams.delete('host');
    url.hostname = '127.0.0.1';
    url.port = String((door.address() as AddressInfo).port);
    return testConfig(url.toString(), '/nonexistent');
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateQueue(testConfig(database.url, '/nonexistent'));
    const { port, searchParams } = new URL(database.url);
    const path = `${searchParams.get('host')!}/.s.PGSQL.${port}`;
    door = createServer((socket) => {
      const server = connect(path);
      for (const [one, other] of [
        [socket, server],
        [server, socket],
      ] as const) {
        one.on('error', () => undefined).on('close', () => other.destroy());
        through.push(one);
      }
      server.pipe(socket);
      socket.on('data', (bytes) => {
        if (cutting && COMMANDS.has(bytes[0]!)) {
          cut += 1;
          socket.destroy();
        } else server.write(bytes);
      });
    }).listen(0, '127.0.0.1');
    await once(door, 'listening');
  });
  afterAll(async () => {
    for (const end of ends) await end();
    for (const socket of through) socket.destroy();
    door.close();
    await database.drop();
  });

  it('takes jobs, and its worker does them, once connections last', async () => {
    const connection = await queueConnection(config());
    cutting = true;
    const queue = new Queue(NAME, { connection });
    queue.on('error', () => undefined);
    ends.push(() => queue.close());
    const done: string[] = [];
    const worker = new Worker(NAME, (job) => Promise.resolve(done.push(job.name)), {
      connection,
      autorun: false,
      runRetryDelay: 100,
    });
    let failures = 0;
    worker.on('error', () => (failures += 1));
    ends.push(() => worker.close(true));
    await expect(queue.add('early', {})).rejects.toThrow();
    const running = worker.run();
    await until(() => failures > 1 && cut > 1, { what: 'the worker fails', deadline: 20_000 });

    cutting = false;
    await queue.add('late', {});
    await until(() => done.includes('late'), { what: 'the worker does the job', deadline: 20_000 });
    await worker.close();
    await running;
    expect(done).toEqual(['late']);
  });
});
