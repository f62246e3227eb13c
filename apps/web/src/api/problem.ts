import type { Problem } from './schema';

/** One wrong field, as the server names it. */
export type FieldProblem = Pick<NonNullable<Problem['errors']>[number], 'field' | 'message'> & {
  readonly value?: unknown;
};

/** An answer in another form than the server's, as of a proxy, may lack all of it. */
type ProblemBody = Partial<Problem>;

/** What the server refused, with its stable code and the field and value it names (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly field: string | null;
  readonly value: unknown;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | null;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? `http.${status}`;
    this.title = body.title ?? '';
    this.field = body.field ?? null;
    this.value = body.value;
    this.errors = body.errors ?? [];
    this.requestId = body.requestId ?? null;
  }

  /** Problems by field: the list of a refused body, or the one field that a rule names. */
  byField(): FieldProblem[] {
    if (this.errors.length > 0) return [...this.errors];
    return this.field === null ? [] : [{ field: this.field, value: this.value, message: this.message }];
  }
}

/** Nothing could be read: no network, or the server is down. */
export const NETWORK_CODE = 'client.network';
/** Something was sent and no answer came: it may be stored, or not. Sent again with its key it is stored once. */
export const NO_ANSWER_CODE = 'client.no_answer';
/** Nothing was sent because there is no network. */
export const OFFLINE_CODE = 'client.offline';

export function isProblem(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem;
}

/** Reads an error answer, whatever its form, into an `ApiProblem`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => ({})) : {};
  return new ApiProblem(response.status, typeof body === 'object' && body !== null ? body : {});
}
