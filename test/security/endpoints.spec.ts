import { hasPermission } from '@homeward/access';
import { newId, type Role, ROLES } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Response } from 'supertest';
import { routesOf } from '../../apps/api/src/http/routes.js';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ENDPOINTS } from './endpoints.js';

let database: TestDatabase;
let api: ApiUnderTest;
const callers = new Map<Role, Caller>();

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  for (const role of ROLES) callers.set(role, await api.signIn(role));
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

function call(caller: Caller, endpoint: string, csrf?: string): Promise<Response> {
  const [verb, path] = endpoint.split(' ') as [string, string];
  const request = caller[verb.toLowerCase() as Verb](`/api/v1${path.replace(/:\w+/g, newId())}`);
  if (csrf !== undefined) void request.set('X-CSRF-Token', csrf);
  return (verb === 'GET' ? request : request.send({})).then((answer) => answer);
}

const guarded = Object.entries(ENDPOINTS).filter(([, access]) => access !== 'public');
const unsafe = guarded.filter(([endpoint]) => !endpoint.startsWith('GET'));
const cases = guarded.flatMap(([endpoint, permission]) =>
  ROLES.map((role) => ({ endpoint, permission, role, may: hasPermission(role, permission as 'case.read') })),
);

it('the table names every endpoint of the application, with the permission that guards it', () => {
  expect(Object.fromEntries(routesOf(api.app).map((route) => [route.name, route.access]))).toEqual(ENDPOINTS);
});

describe('without a session', () => {
  it.each(guarded)('%s is refused', async (endpoint) => {
    const { status, body } = await call(api.anonymous(), endpoint);
    expect([status, body.code]).toEqual([401, 'access.not_signed_in']);
  });
});

describe('without its CSRF token', () => {
  it.each(unsafe)('%s is refused', async (endpoint, permission) => {
    const role = ROLES.find((each) => hasPermission(each, permission as 'case.read'))!;
    const { status, body } = await call(callers.get(role)!, endpoint, '');
    expect([status, body.code]).toEqual([403, 'access.csrf_refused']);
  });
});

describe('a role that does not hold the permission', () => {
  it.each(cases.filter((each) => !each.may))(
    '$role: $endpoint is refused',
    async ({ endpoint, role, permission }) => {
      const { status, body } = await call(callers.get(role)!, endpoint);
      expect([status, body.code, body.value]).toEqual([403, 'platform.forbidden', permission]);
    },
  );
});

describe('a role that holds the permission', () => {
  // Signing out ends the session of everything after it.
  const lasting = cases.filter((each) => each.may && each.endpoint !== 'DELETE /session');
  it.each(lasting)('$role: $endpoint passes the guard', async ({ endpoint, role }) => {
    const { status, body } = await call(callers.get(role)!, endpoint);
    expect(body?.code).not.toBe('platform.forbidden');
    expect([401, 500]).not.toContain(status);
    // The requested id does not exist, and an empty body is not valid.
    if (endpoint.includes(':')) expect(status).toBeGreaterThanOrEqual(400);
  });

  it.each([...ROLES])('%s: DELETE /session ends the session', async (role) => {
    const caller = await api.signIn(role);
    expect((await call(caller, 'DELETE /session')).status).toBe(204);
    expect((await call(caller, 'GET /session')).status).toBe(401);
  });
});
