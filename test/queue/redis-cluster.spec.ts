import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueConnection, RedisClusterRefused } from '@homeward/pipeline';
import { testConfig } from '../support/config.js';
import { redisIsInstalled, startRedis, type TestRedis } from '../support/redis.js';

(redisIsInstalled ? describe : describe.skip)('a Redis that is one of a cluster', () => {
  let single: TestRedis;
  let cluster: TestRedis;
  beforeAll(async () => {
    single = await startRedis();
    cluster = await startRedis([
      '--cluster-enabled',
      'yes',
      '--cluster-config-file',
      `nodes-${process.pid}.conf`,
    ]);
  });
  afterAll(async () => {
    await single.stop();
    await cluster.stop();
  });

  const connection = (url: string) =>
    queueConnection(testConfig('postgres://nobody@127.0.0.1/none', '/nonexistent', { REDIS_URL: url }));

  it('is refused, with what to do instead', async () => {
    await expect(connection(cluster.url)).rejects.toThrow(RedisClusterRefused);
    await expect(connection(cluster.url)).rejects.toThrow(/single Redis or Valkey server/);
  });

  it('accepts a single server', async () => {
    expect(await connection(single.url)).toEqual({ url: single.url });
  });
});
