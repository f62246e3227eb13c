import { Logger } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { SignedInRequest } from '../http/index.js';
import type { Metrics } from './metrics.service.js';

/** One line and one measurement per request. The route is logged, not the address: queries may hold names. */
export function requestLog(metrics: Metrics): RequestHandler {
  const log = new Logger('request');
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    response.once('close', () => {
      const { method, requestId, authenticated } = request as Partial<SignedInRequest> & Request;
      const path = (request.route as { path?: string } | undefined)?.path ?? 'none';
      const milliseconds = Math.round(performance.now() - began);
      metrics.observe(method, path, response.statusCode, milliseconds / 1000);
      log.log({
        requestId,
        method,
        route: path,
        status: response.statusCode,
        milliseconds,
        accountId: authenticated?.actor.accountId ?? null,
      });
    });
    next();
  };
}
