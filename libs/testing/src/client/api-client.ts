import createClient, { type Client } from 'openapi-fetch';
import type TestAgent from 'supertest/lib/agent.js';
import type { paths } from '../../../../apps/web/src/api/schema.js';
import { sendTwice, type Answered } from './send-twice.js';

/** The API as its description says, typed as for the pages. */
export type ApiClient = Client<paths>;

const ORIGIN = 'http://homeward.test';

/**
 * The typed client over a signed-in caller of supertest, whose cookie, CSRF token and language it sends. The application
 * needs no port. Every POST that succeeds is sent again under the same `Idempotency-Key`; it must change nothing and be
 * answered alike.
 */
export function apiClient(caller: TestAgent): ApiClient {
  return createClient<paths>({
    baseUrl: `${ORIGIN}/api/v1`,
    headers: { Accept: 'application/json' },
    fetch: async (request) => {
      const { status, text, headers } = await answerTo(caller, request);
      return new Response(status === 204 || status === 304 ? null : text, { status, headers });
    },
  });
}

async function answerTo(caller: TestAgent, request: Request): Promise<Answered> {
  const body = await request.text();
  const { pathname, search } = new URL(request.url);
  const send = async (headers: Record<string, string>): Promise<Answered> => {
    const method = request.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const call = caller[method](pathname + search)
      .set(Object.fromEntries(request.headers))
      .set(headers);
    const answer = await (body === '' ? call : call.send(body));
    return {
      status: answer.status,
      text: answer.text,
      headers: answer.headers,
    };
  };
  return request.method === 'POST' ? sendTwice(`POST ${pathname}`, send) : send({});
}

/** A request of a test that should have succeeded. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: unknown,
  ) {
    super(`${status} ${JSON.stringify(problem)}`);
  }
}

/** What the server answered. @throws Refused */
export async function answer<T>(
  call: Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new Refused(response.status, error);
  return data as T;
}
