import { keyFor } from './action-keys';
import { takeEarly } from './early';
import { isOnline } from './online';
import { NETWORK_CODE, NO_ANSWER_CODE, OFFLINE_CODE, problemOf } from './problem';
import { unanswered } from './unanswered';

const BASE = '/api/v1';

export type Query = Record<string, string | number | boolean | null | undefined>;

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

/** An address of the API; empty values are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${BASE}${path}${text === '' ? '' : `?${text}`}`;
}

/** @throws ApiProblem when there is no network: what is refused at once is never sent later without being asked for */
export function requireOnline(): void {
  if (!isOnline()) throw unanswered(OFFLINE_CODE);
}

async function send(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language });
  const writes = method !== 'GET';
  if (writes) {
    headers.set('Idempotency-Key', keyFor(`${method} ${url}`));
    headers.set('X-CSRF-Token', csrfToken);
    requireOnline();
  }
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers.set('Content-Type', 'application/json');
  let response: Response;
  try {
    const early = writes ? undefined : takeEarly(url);
    response = await (early ??
      fetch(url, {
        method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unanswered(writes ? NO_ANSWER_CODE : NETWORK_CODE);
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (response.status === 401 && !url.endsWith('/session')) onSignedOut();
  throw problem;
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text().catch(() => {
    // The connection broke in the middle of the answer.
    throw unanswered(NO_ANSWER_CODE);
  });
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The HTTP API. Every refusal is thrown as an `ApiProblem`. */
export const api = {
  async get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return json<T>(await send('GET', apiUrl(path, query), undefined, signal));
  },
  async post<T = unknown>(path: string, body: unknown = {}): Promise<T> {
    return json<T>(await send('POST', apiUrl(path), body));
  },
  async put<T = unknown>(path: string, body: unknown): Promise<T> {
    return json<T>(await send('PUT', apiUrl(path), body));
  },
  async patch<T = unknown>(path: string, body: unknown): Promise<T> {
    return json<T>(await send('PATCH', apiUrl(path), body));
  },
  async delete(path: string): Promise<void> {
    await send('DELETE', apiUrl(path));
  },
  /** Multipart upload: the file under `file`, the rest as fields. */
  async upload<T>(path: string, file: Blob, name: string, fields: Record<string, string> = {}): Promise<T> {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append('file', file, name);
    return json<T>(await send('POST', apiUrl(path), form));
  },
  /** A binary answer, for downloads and for showing a PDF. */
  async blob(path: string, query?: Query): Promise<Blob> {
    return (await send('GET', apiUrl(path, query))).blob();
  },
};
