import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { translate } from './foreign-errors.js';
import { localeOf } from './language.js';
import { type Problem, problemOf, unexpectedProblem } from './problem.js';
import { RefusalLog } from './refusal-log.service.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Turns every failure of the API into a problem in the caller's language. Stack traces go to the log only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(private readonly refusals: RefusalLog) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<SignedInRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const expected = translate(error, request);
    if (!expected)
      this.log.error(
        { err: error, requestId: request.requestId, method: request.method },
        'unexpected failure',
      );
    if (expected) await this.refusals.record(expected, request);
    // The stream of a download may have begun; then there is nothing left to say but to break it off.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (expected?.retryAfterSeconds !== undefined)
      response.set('Retry-After', String(expected.retryAfterSeconds));
    const locale = localeOf(request);
    sendProblem(
      response,
      expected
        ? problemOf(expected, locale, request.requestId)
        : unexpectedProblem(locale, request.requestId),
    );
  }
}

export function sendProblem(response: Response, problem: Problem): void {
  response.locals.problem = problem.code;
  response
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
