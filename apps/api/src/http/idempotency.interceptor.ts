import {
  AnsweredBefore,
  Db,
  Idempotency,
  IdempotencyKeyMalformed,
  OnceOnly,
  systemActor,
} from '@homeward/platform';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { catchError, from, map, mergeMap, Observable, of, throwError } from 'rxjs';
import type { SignedInRequest } from './signed-in-request.js';

export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
export const LONGEST_KEY = 255;

const KEY = /^[\x21-\x7e]+$/;
const READS = ['GET', 'HEAD', 'OPTIONS'];

interface SentFile {
  readonly originalname: string;
  readonly path: string;
}
type Sent = SignedInRequest & { file?: SentFile; files?: SentFile[] };

/**
 * A request that changes something and carries an `Idempotency-Key` is done once, however often it is sent: the
 * second time it gets the answer of the first, with `Idempotency-Replayed: true`. For every route; without a signed-in
 * caller (signing in) the key has no owner.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly db: Db,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Sent>();
    const key = request.header(IDEMPOTENCY_HEADER);
    if (key === undefined || READS.includes(request.method)) return next.handle();
    if (key.length > LONGEST_KEY || !KEY.test(key)) throw new IdempotencyKeyMalformed(key, LONGEST_KEY);
    const account = request.authenticated?.actor.accountId;
    if (!account) return next.handle();
    const response = http.getResponse<Response>();
    const once = new OnceOnly(this.db, this.idempotency, {
      account,
      key,
      method: request.method,
      path: request.originalUrl,
      status: response.statusCode,
      sent: () => ({
        body: request.body as unknown,
        files: [...(request.file ? [request.file] : []), ...(request.files ?? [])],
      }),
    });
    return new Observable((subscriber) =>
      once.run(() =>
        next
          .handle()
          .pipe(
            mergeMap((answer: unknown) => from(once.answered(systemActor, answer)).pipe(map(() => answer))),
            catchError((error: unknown) => {
              if (error instanceof AnsweredBefore) {
                response.set('Idempotency-Replayed', 'true');
                return of(error.answer ?? undefined);
              }
              return from(once.failed(systemActor)).pipe(mergeMap(() => throwError(() => error)));
            }),
          )
          .subscribe(subscriber),
      ),
    );
  }
}
