import { LookupLimitReached, Lookups } from '@homeward/access';
import { Audit } from '@homeward/audit';
import { Messages } from '@homeward/notification';
import { type Actor, Db, systemActor, type Tx } from '@homeward/platform';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, concatMap, from, type Observable } from 'rxjs';
import { type Reading, READING } from './decorators.js';
import { translate } from './foreign-errors.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Roles that get a message when an account looks up too often what other districts know. */
const ALARMED = ['security_admin', 'auditor'] as const;

/** A term that is a code is written down; anything else may be a name or a number of a person. */
const CODE = /^[A-Za-z]{1,4}-?[0-9A-Za-z-]{0,12}$/;

/** One audit entry for each access, by what the route says of itself; written before the answer leaves. */
@Injectable()
export class AccessLogInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly lookups: Lookups,
    private readonly messages: Messages,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const actor = request.authenticated?.actor;
    if (!actor) return next.handle();
    const reading = this.reflector.getAllAndOverride<Reading | undefined>(READING, [
      context.getHandler(),
      context.getClass(),
    ]);
    const entry = request.method === 'GET' ? entryOf(request, reading) : null;
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        if (entry && !actor.logged?.length) await this.asSystem(actor, (tx) => this.audit.record(tx, entry));
        return answer;
      }),
      catchError((error: unknown) => from(this.refusalOf(error, actor, request))),
    );
  }

  /** A separate transaction, with the scope of the city (the log belongs to no district), under the caller's name. */
  private asSystem<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.run(systemActor, ({ em }) => work({ em, actor: { ...actor, scope: 'city' } }));
  }

  /** Records what a refused request looked up beyond its scope. Rejects with the error that the caller gets. */
  private async refusalOf(error: unknown, actor: Actor, request: SignedInRequest): Promise<never> {
    const known = translate(error, request);
    for (const kind of new Set(known ? actor.lookups : [])) {
      const code = known?.code ?? '';
      const { id, count, limit } = await this.asSystem(actor, (tx) => this.lookups.refused(tx, kind, code));
      if (count >= limit) await this.alarm(actor, id, { kind, count, account: accountOf(request) });
      if (count > limit) throw new LookupLimitReached(kind);
    }
    throw error;
  }

  private async alarm(
    actor: Actor,
    subjectId: string,
    params: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    await this.asSystem(actor, async (tx) => {
      for (const role of ALARMED)
        await this.messages.post(tx, {
          role,
          kind: 'lookup.limit',
          subjectType: 'lookup',
          subjectId,
          params,
        });
    });
  }
}

/** The route's own entry, with the term when it is a search. */
function entryOf(request: SignedInRequest, reading: Reading | undefined) {
  const term: unknown = (request.query as Record<string, unknown>).q;
  const searched = typeof term === 'string' && term.trim() !== '';
  const own = reading && 'entry' in reading ? reading.entry : null;
  if (!own && !searched) return null;
  const { path = '' } = request.route as { path?: string };
  const ids = Object.values(request.params as Record<string, string>);
  return {
    action: own ?? 'search.run',
    subjectType: 'reading',
    subjectId: ids[0] ?? path.replace(/^\/api\/v1\//, ''),
    data: {
      route: `GET ${path.replace('/api/v1', '')}`,
      ...(searched ? { term: CODE.test(term.trim()) ? term.trim() : '(not a code)' } : {}),
    },
  };
}

function accountOf(request: SignedInRequest): string {
  return request.authenticated?.account.username ?? '';
}
