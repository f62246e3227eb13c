import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@homeward/platform';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { redisIsInstalled, startRedis, type TestRedis } from '../support/redis.js';

const PER_DEVICE = 40;
const NAME = 'my-secret-by-mistake';

/** An attempt without a password: it counts, and costs no comparison of passwords. */
const attempt = (api: ApiUnderTest, sender: { device?: string; address?: string; username?: string }) => {
  const { device, address = '192.0.2.1', username = NAME } = sender;
  const caller = api.anonymous().set('X-Forwarded-For', address);
  if (device !== undefined) caller.set('Cookie', `homeward_device=${device.repeat(43)}`);
  return caller.post('/api/v1/session').send({ username });
};

const statuses = async (count: number, request: (n: number) => PromiseLike<{ status: number }>) => {
  const each: number[] = [];
  for (let n = 0; n < count; n++) each.push((await request(n)).status);
  return each;
};

const of = (status: number, count: number) => Array.from({ length: count }, () => status);

const stores = [['postgresql', true] as const, ['redis', redisIsInstalled] as const];
for (const [store, installed] of stores)
  (installed ? describe : describe.skip)(`two processes of the API that count in ${store}`, () => {
    let database: TestDatabase;
    let redis: TestRedis | null = null;
    let first: ApiUnderTest;
    let second: ApiUnderTest;

    beforeAll(async () => {
      database = await createTestDatabase();
      if (store === 'redis') redis = await startRedis();
      const env = { TRUSTED_PROXIES: 'loopback', ...(redis ? { REDIS_URL: redis.url } : {}) };
      first = await startApi(database.url, env);
      second = await startApi(database.url, { ...env, HOMEWARD_DATA_DIR: first.config.dataDir });
    });
    afterAll(async () => {
      await second.close();
      await first.close();
      await redis?.stop();
      await database.drop();
    });

    it('share the limit of one computer, and say when to try again', async () => {
      const turns = (n: number) => attempt(n % 2 ? second : first, { device: 'A' });
      expect(await statuses(PER_DEVICE, turns)).toEqual(of(400, PER_DEVICE));
      for (const api of [second, first]) {
        const { status, body, headers } = await attempt(api, { device: 'A' });
        expect([status, body.code]).toEqual([429, 'platform.too_many_requests']);
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
        expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
        expect(body.detail).toContain(`${headers['retry-after']} seconds`);
      }
    });

    it('count another computer, another name and another address by themselves', async () => {
      expect((await attempt(first, { device: 'B' })).status).toBe(400);
      expect(await statuses(PER_DEVICE, () => attempt(first, {}))).toEqual(of(400, PER_DEVICE));
      expect((await attempt(second, {})).status).toBe(429);
      expect((await attempt(second, { username: 'another' })).status).toBe(400);
      expect((await attempt(second, { address: '192.0.2.2' })).status).toBe(400);
    });

    it('count the same when they arrive at one moment', async () => {
      const at = (n: number) => attempt(n % 2 ? second : first, { device: 'C' });
      const answers = await Promise.all(Array.from({ length: PER_DEVICE + 5 }, (_, n) => at(n)));
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(PER_DEVICE);
    });

    it('take an IPv6 network as one address', async () => {
      const from = (n: number) => attempt(first, { address: `2001:db8:0:9::${n.toString(16)}` });
      expect(await statuses(PER_DEVICE, from)).toEqual(of(400, PER_DEVICE));
      expect((await attempt(second, { address: '2001:db8:0:9:ffff::1' })).status).toBe(429);
      expect((await attempt(second, { address: '2001:db8:0:a::1' })).status).toBe(400);
    });

    if (store === 'postgresql')
      it('store neither addresses nor names, and begin anew when the minute is over', async () => {
        const rows: { key: string }[] = await first.db.run(systemActor, (tx) =>
          tx.em.query('SELECT * FROM rate_limit'),
        );
        expect(rows.map(({ key }) => key.split(':')[0])).toEqual(expect.arrayContaining(['sign-in-name']));
        expect(JSON.stringify(rows)).not.toMatch(/mistake|192\.0|2001|AAAA/);
        expect((await attempt(first, { device: 'D' })).status).toBe(400);
        await first.db.run(systemActor, (tx) => tx.em.query(`UPDATE rate_limit SET points = ${PER_DEVICE}`));
        await first.db.run(systemActor, (tx) => tx.em.query('UPDATE rate_limit SET expire = 0'));
        expect((await attempt(second, { device: 'D' })).status).toBe(400);
      });

    if (store === 'redis')
      it('are counted by each process alone when Redis is away', async () => {
        await redis!.stop();
        redis = null;
        expect(await statuses(PER_DEVICE, () => attempt(first, { device: 'E' }))).toEqual(
          of(400, PER_DEVICE),
        );
        expect((await attempt(first, { device: 'E' })).status).toBe(429);
      });
  });
