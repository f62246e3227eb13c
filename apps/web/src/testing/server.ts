import { vi } from 'vitest';

export interface Sent {
  readonly method: string;
  /** Below `/api/v1`, with its query. */
  readonly path: string;
  readonly body: unknown;
}
type Answer = unknown;
/** What is answered to `GET /path`, `POST /path`; a function gets the body. A refusal is made by `refused`. */
export type Answers = Readonly<Record<string, Answer>>;

class Refusal {
  constructor(
    readonly status: number,
    readonly problem: object,
  ) {}
}

/** A refusal as the server words it. */
export const refused = (status: number, code: string, more: object = {}): Answer =>
  new Refusal(status, { code, status, title: 'Refused', detail: `Detail of ${code}`, ...more });

/** Answers the requests of the page; what it sent is in the list that is returned, reading left out. */
export function serve(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const path = pathname.replace('/api/v1', '');
    const text = request.method === 'GET' ? '' : await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (request.method !== 'GET') sent.push({ method: request.method, path: path + search, body });
    const known = answers[`${request.method} ${path}`];
    if (known === undefined) throw new Error(`No answer to ${request.method} ${path}`);
    const value: unknown = typeof known === 'function' ? (known as (body: unknown) => unknown)(body) : known;
    return value instanceof Refusal
      ? respond(value.problem, value.status, 'application/problem+json')
      : respond(value, 200, 'application/json');
  });
  return sent;
}

function respond(body: unknown, status: number, type: string): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}

/** Without `serve` no request is answered. */
export function closeServer(): void {
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.reject(new Error(`No server for ${request.method} ${request.url}`)),
  );
}
