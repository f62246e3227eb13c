import { readFileSync } from 'node:fs';
import { createKeyFile } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let api: ApiUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

describe('what leaves the API', () => {
  it('is not cached by browsers and proxies', async () => {
    const technician = await api.signIn('technician');
    const paths = [
      'cases',
      'persons',
      'kits/labels.pdf?count=1',
      'session',
      'meta',
      'health',
      'nothing',
      'cases/1',
    ];
    for (const path of paths) {
      const { headers } = await technician.get(`/api/v1/${path}`);
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });
});

describe('where a request comes from', () => {
  const seen = async (at: ApiUnderTest) => {
    const body = { username: 'analyst', password: 'homeward-demo' };
    await at.anonymous().post('/api/v1/session').set('X-Forwarded-For', '203.0.113.9').send(body).expect(201);
    const administrator = await at.signIn('security_admin');
    const { items } = (await administrator.get('/api/v1/accounts')).body;
    const { id } = items.find((each: any) => each.username === 'analyst');
    return (await administrator.get(`/api/v1/accounts/${id}/sessions`)).body.items[0].address;
  };

  it('is not taken from a header, unless a trusted proxy sends it', async () => {
    expect(await seen(api)).not.toContain('203.0.113.9');
    for (const [proxies, believed] of [
      ['198.51.100.0/24', false],
      ['198.51.100.7, loopback', true],
    ] as const) {
      const env = { HOMEWARD_DATA_DIR: api.config.dataDir, TRUSTED_PROXIES: proxies };
      const behind = await startApi(database.url, env);
      expect([proxies, (await seen(behind)) === '203.0.113.9']).toEqual([proxies, believed]);
      await behind.close();
    }
  });

  it.each(['everyone', '10.0.0.0/8;', 'true', 'loopback linklocal'])(
    'a configuration such as %s stops the start',
    async (proxies) => {
      await expect(startApi(database.url, { TRUSTED_PROXIES: proxies })).rejects.toThrow(/TRUSTED_PROXIES/);
    },
  );
});

describe('in production', () => {
  it('does not publish the description of the API', async () => {
    const empty = await createTestDatabase();
    const folder = `${api.config.dataDir}/production`;
    createKeyFile(`${folder}/keys`);
    const strict = await startApi(empty.url, { HOMEWARD_MODE: 'production', HOMEWARD_DATA_DIR: folder });
    try {
      for (const path of ['/api/docs', '/api/docs-json', '/api/docs-yaml'])
        expect([path, (await strict.anonymous().get(path)).status]).toEqual([path, 404]);
    } finally {
      await strict.close();
      await empty.drop();
    }
  });
});

describe('the packages', () => {
  it('report no installation to a third party', () => {
    const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
    const reporting = Object.entries<any>(lock.packages).filter(
      ([path, entry]) => path.endsWith('@scarf/scarf') && entry.link !== true,
    );
    expect(reporting).toEqual([]);
    expect(lock.packages['scripts/no-reporting'].hasInstallScript).toBeUndefined();
  });
});
