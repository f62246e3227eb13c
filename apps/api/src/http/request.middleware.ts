import { type Config, newId } from '@homeward/platform';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { readToken, SESSION_COOKIE } from './cookies.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Gives every request an id of ours (a caller's could be forged into the audit log) and reads the session cookie. */
export function identifyRequest(mode: Config['mode']): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const own = request as SignedInRequest;
    own.requestId = newId();
    response.set('X-Request-Id', own.requestId);
    const token = readToken(request, SESSION_COOKIE, mode);
    if (token !== undefined) own.sessionToken = token;
    next();
  };
}
