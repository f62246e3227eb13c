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

describe('a failure', () => {
  it.each<[string, () => any, number, string]>([
    ['an unknown address', () => api.anonymous().get('/api/v1/nothing'), 404, 'platform.no_such_route'],
    ['a wrong method', () => api.anonymous().put('/api/v1/meta').send({}), 404, 'platform.no_such_route'],
    [
      'broken JSON',
      () =>
        api.anonymous().post('/api/v1/session').set('Content-Type', 'application/json').send('{"username":'),
      400,
      'platform.body_unreadable',
    ],
    [
      'a body that is no object',
      () => api.anonymous().post('/api/v1/session').set('Content-Type', 'application/json').send('[]'),
      400,
      'platform.invalid_input',
    ],
    [
      'a huge body',
      () =>
        api
          .anonymous()
          .post('/api/v1/session')
          .send({ username: 'x'.repeat(300_000), password: 'x' }),
      413,
      'platform.too_large',
    ],
    [
      'another content type',
      () => api.anonymous().post('/api/v1/session').set('Content-Type', 'text/xml').send('<a/>'),
      400,
      'platform.invalid_input',
    ],
    [
      'an encoding nobody knows',
      () =>
        api
          .anonymous()
          .post('/api/v1/session')
          .set('Content-Type', 'application/json')
          .set('Content-Encoding', 'x')
          .send('{}'),
      400,
      'platform.body_unreadable',
    ],
    [
      'a NUL character',
      () => api.anonymous().post('/api/v1/session').send({ username: 'a\u0000b', password: 'x' }),
      400,
      'platform.invalid_value',
    ],
    [
      'a broken percent sign',
      () => api.anonymous().get('/api/v1/cases/%E0%A4%A'),
      400,
      'platform.request_refused',
    ],
  ])('of %s is a coded problem without a trace of the inside', async (_, request, status, code) => {
    const { body, headers, text, ...answer } = await request();
    expect([answer.status, body.code]).toEqual([status, code]);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ type: `urn:homeward:${code}`, status, requestId: headers['x-request-id'] });
    expect(text).not.toMatch(/node_modules|\.ts:|at \w+ \(|SELECT /);
  });

  it('refuses a malformed id by name and value', async () => {
    const { body } = await (await api.signIn('technician')).get('/api/v1/cases/42');
    expect(body).toMatchObject({ status: 400, code: 'platform.invalid_input', field: 'id', value: '42' });
  });

  it("uses the caller's language, Chinese by default", async () => {
    const detail = async (language: string) =>
      (await api.anonymous().get('/api/v1/session').set('Accept-Language', language)).body.detail;
    expect(await detail('en-GB')).toMatch(/^Not signed in/);
    for (const language of ['zh-CN', 'zh', 'fr', '']) expect(await detail(language)).toMatch(/^未登录/);
    expect(await detail('en;q=0.5, zh;q=0.9')).toMatch(/^未登录/);
  });
});

describe('headers', () => {
  it('allow only own scripts and no framing', async () => {
    const { headers } = await api.anonymous().get('/api/v1/meta');
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|http)/);
    expect(policy).toContain("object-src 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('carry a new request id, not one from the caller', async () => {
    const { headers } = await api.anonymous().get('/api/v1/meta').set('X-Request-Id', 'forged');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('limits', () => {
  it('stop fast repeated sign-ins for one name, and no others', async () => {
    const guess = (username: string) =>
      api
        .anonymous()
        .post('/api/v1/session')
        .send({ username, password: 'x' })
        .then((answer) => answer);
    const codes = new Set<string>();
    let last;
    for (let i = 0; i < 41; i++) {
      last = await guess('nobody');
      codes.add(last.body.code);
    }
    expect([...codes]).toEqual([
      'access.sign_in_refused',
      'access.sign_in_delayed',
      'platform.too_many_requests',
    ]);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await guess('somebody')).status).toBe(401);
  });

  it('a sign-in that another site sends is refused', async () => {
    const answer = await api
      .anonymous()
      .post('/api/v1/session')
      .set('Sec-Fetch-Site', 'cross-site')
      .send({ username: 'technician', password: 'homeward-demo' });
    expect([answer.status, answer.body.code]).toEqual([403, 'access.csrf_refused']);
  });
});

describe('health', () => {
  it('is public and contains only states and counts', async () => {
    const { status, body } = await api.anonymous().get('/api/v1/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ok', database: { status: 'ok' }, worker: { status: 'ok' } });
  });

  it('gives metrics to the system administrator', async () => {
    const { text } = await (await api.signIn('system_admin')).get('/api/v1/metrics').expect(200);
    expect(text).toContain('homeward_http_request_seconds_bucket');
    expect(text).toContain('homeward_audit_unsealed');
  });

  it('describes the whole API at /api/docs', async () => {
    const { body } = await api.anonymous().get('/api/docs-json').expect(200);
    expect(Object.keys(body.paths)).toContain('/session');
    expect(body.servers).toEqual([{ url: '/api/v1' }]);
    await api.anonymous().get('/api/docs').expect(200);
  });
});

describe('a process that shuts down', () => {
  it('answers 503, so that a load balancer stops sending requests', async () => {
    await (api.app as unknown as { callBeforeShutdownHook(): Promise<void> }).callBeforeShutdownHook();
    const { status, body } = await api.anonymous().get('/api/v1/health');
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: 'degraded', database: { status: 'ok' }, worker: { status: 'ok' } });
  });
});
