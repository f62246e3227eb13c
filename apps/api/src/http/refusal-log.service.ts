import { Audit } from '@homeward/audit';
import { Db, type DomainError, systemActor } from '@homeward/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { SignedInRequest } from './signed-in-request.js';

/** Steps that a state forbids; steps that a role forbids are recognised by the kind of the error. */
const REFUSED_STEPS = ['platform.transition_refused'];

/** Writes an audit entry for each request that was refused, or whose subject the caller may not see. */
@Injectable()
export class RefusalLog {
  private readonly log = new Logger(RefusalLog.name);

  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  /** Never fails: the refusal itself must reach its caller. */
  async record(error: DomainError, request: SignedInRequest): Promise<void> {
    const action = actionOf(error, request);
    if (!action) return;
    const { path = '' } = request.route as { path?: string };
    const [id] = Object.values(request.params as Record<string, string>);
    const actor = request.authenticated?.actor ?? { ...systemActor, requestId: request.requestId };
    try {
      await this.db.run(systemActor, ({ em }) =>
        this.audit.record(
          { em, actor: { ...actor, scope: 'city' } },
          {
            action,
            subjectType: 'refusal',
            subjectId: id ?? path.replace(/^\/api\/v1\//, ''),
            data: {
              route: `${request.method} ${path.replace('/api/v1', '')}`,
              code: error.code,
              ...(error.kind === 'forbidden' && error.value !== null ? { value: error.value } : {}),
            },
          },
        ),
      );
    } catch (failure) {
      this.log.error({ err: failure, requestId: request.requestId }, 'a refusal was not recorded');
    }
  }
}

function actionOf({ kind, code }: DomainError, request: SignedInRequest): string | null {
  if (kind === 'forbidden' || REFUSED_STEPS.includes(code)) return 'access.refused';
  const asked = Object.keys(request.params).length > 0;
  return kind === 'not_found' && asked && request.authenticated ? 'access.not_found' : null;
}
