import { newId } from '@homeward/platform';
import type { NextFunction, Request, Response } from 'express';
import { SESSION_COOKIE, type SignedInRequest } from './signed-in-request.js';

/** Gives every request an id of ours (a caller's could be forged into the audit log) and reads the session cookie. */
export function identifyRequest(request: Request, response: Response, next: NextFunction): void {
  const own = request as SignedInRequest;
  own.requestId = newId();
  response.set('X-Request-Id', own.requestId);
  const token = (request.cookies as Record<string, unknown> | undefined)?.[SESSION_COOKIE];
  if (typeof token === 'string' && token !== '') own.sessionToken = token;
  next();
}
