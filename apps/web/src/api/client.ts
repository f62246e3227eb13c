import createClient, { type Middleware } from 'openapi-fetch';
import { keyFor } from './action-keys';
import { takeEarly } from './early';
import { isOnline } from './online';
import { isProblem, NETWORK_CODE, NO_ANSWER_CODE, OFFLINE_CODE, problemOf } from './problem';
import type { paths } from './schema';
import { unanswered } from './unanswered';

const BASE = '/api/v1';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

let csrfToken = '';
let language = 'zh';
let onSignedOut: () => void = () => undefined;

/** The token of the session; sent with every request that changes something. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}
/** The language in which the server words its errors. */
export function setApiLanguage(value: string): void {
  language = value;
}
/** Called when the server no longer knows the session. */
export function setSignedOutHandler(handler: () => void): void {
  onSignedOut = handler;
}

/** A query string without its question mark; empty values are left out. */
function queryText(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return search.toString();
}

/** `/hits/{id}` with its id filled in. */
export function filled(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** The address of a GET, for a link or a picture. */
export function apiUrl(
  path: PathsOf<'get'>,
  params: Readonly<Record<string, string>> = {},
  query: Query = {},
): string {
  const text = queryText(query);
  return `${BASE}${filled(path, params)}${text === '' ? '' : `?${text}`}`;
}

/** Paths of the API that have a method. */
export type PathsOf<M extends 'get' | 'post' | 'put' | 'patch' | 'delete'> = {
  [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never;
}[keyof paths];

/** @throws ApiProblem when there is no network: a request that is refused now is not sent later */
export function requireOnline(): void {
  if (!isOnline()) throw unanswered(OFFLINE_CODE);
}

/** The address below the origin, as it is known to `early`. */
function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}

const carrier: Middleware = {
  // Runs before anything is waited for: the key of a request that changes something is taken when it is made.
  onRequest({ request, schemaPath, params }) {
    request.headers.set('Accept', 'application/json');
    request.headers.set('Accept-Language', language);
    if (request.method === 'GET') return;
    request.headers.set(
      'Idempotency-Key',
      keyFor(`${request.method} ${filled(schemaPath, params.path as never)}`),
    );
    request.headers.set('X-CSRF-Token', csrfToken);
    requireOnline();
  },
  async onResponse({ request, response }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    if (response.status === 401 && !request.url.endsWith('/session')) onSignedOut();
    throw problem;
  },
  onError({ request, error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return unanswered(request.method === 'GET' ? NETWORK_CODE : NO_ANSWER_CODE);
  },
};

/** The HTTP API as its description says. `answer` opens what a call returns. */
export const api = createClient<paths>({
  baseUrl: `${location.origin}${BASE}`,
  credentials: 'same-origin',
  querySerializer: (query) => queryText(query as Query),
  fetch: (request) => (request.method === 'GET' && takeEarly(addressOf(request))) || fetch(request),
});
api.use(carrier);

/**
 * What the server answered.
 * @throws ApiProblem for every refusal, also when the connection broke in the middle of the answer
 */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  try {
    return (await call).data as T;
  } catch (error) {
    if (isProblem(error) || (error instanceof DOMException && error.name === 'AbortError')) throw error;
    throw unanswered(NO_ANSWER_CODE);
  }
}
