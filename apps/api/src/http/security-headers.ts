import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Only our own scripts run. Styles are inline because Ant Design writes them as it renders. */
export function securityHeaders(production: boolean): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // On plain HTTP (a demonstration on a laptop) this header would lock the browser out of it.
    strictTransportSecurity: production,
  });
}

/** Every answer of the API may name a person: no browser and no proxy keeps a copy. */
export function neverStored(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'no-store');
  next();
}
