import type { Config } from '@homeward/platform';
import type { CookieOptions, Request, Response } from 'express';

export const SESSION_COOKIE = 'homeward_session';
/** Marks a browser on which an account has signed in before. */
export const DEVICE_COOKIE = 'homeward_device';
/** Browsers take a cookie of such a name over HTTPS only, for this host and all its paths: no other host can plant one. */
const PREFIX = '__Host-';

const TOKEN = /^[\w-]{43}$/;

/** Production is served over HTTPS. A demonstration on plain HTTP must work, too. */
function isSecure(request: Request, mode: Config['mode']): boolean {
  return mode === 'production' || request.secure;
}

/** The token in a cookie; a malformed value counts as no cookie. */
export function readToken(request: Request, name: string, mode: Config['mode']): string | undefined {
  const cookies = request.cookies as Record<string, unknown>;
  const value = cookies[isSecure(request, mode) ? PREFIX + name : name];
  return typeof value === 'string' && TOKEN.test(value) ? value : undefined;
}

/** @param days keeps it after the browser is closed; left out, it goes with it */
export function setToken(
  { request, response, mode }: { request: Request; response: Response; mode: Config['mode'] },
  name: string,
  token: string,
  days?: number,
): void {
  const secure = isSecure(request, mode);
  response.cookie(secure ? PREFIX + name : name, token, {
    ...options(secure),
    ...(days === undefined ? {} : { maxAge: days * 86_400_000 }),
  });
}

export function clearToken(
  { request, response, mode }: { request: Request; response: Response; mode: Config['mode'] },
  name: string,
): void {
  const secure = isSecure(request, mode);
  response.clearCookie(secure ? PREFIX + name : name, options(secure));
}

function options(secure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure };
}
