import {
  CsrfRefused,
  csrfTokenMatches,
  EnrolmentRequired,
  NotSignedIn,
  PasswordChangeRequired,
  requirePermission,
} from '@homeward/access';
import { type Permission, Sessions } from '@homeward/access';
import { Db, systemActor } from '@homeward/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { IS_PUBLIC, PERMISSION } from './decorators.js';
import type { SignedInRequest } from './signed-in-request.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Who calls, and whether the role may: decided here, before any controller runs. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly db: Db,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const places = [context.getHandler(), context.getClass()];
    const unsafe = !SAFE_METHODS.includes(request.method);
    if (this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, places)) {
      // Before sign-in there is no CSRF token; the browser states the origin of the request.
      if (unsafe && request.headers['sec-fetch-site'] === 'cross-site') throw new CsrfRefused();
      return true;
    }
    const token = request.sessionToken;
    const authenticated =
      token &&
      (await this.db.run(systemActor, (tx) => this.sessions.authenticate(tx, token, request.requestId)));
    if (!token || !authenticated) throw new NotSignedIn();
    // From here on a refusal is recorded under the caller's name.
    request.authenticated = authenticated;
    if (unsafe && !csrfTokenMatches(token, request.header('x-csrf-token'))) throw new CsrfRefused();

    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, places);
    if (!permission) return false;
    if (authenticated.account.passwordChangeRequired && permission !== 'session.own')
      throw new PasswordChangeRequired();
    if (!authenticated.session.mfaPassed && permission !== 'session.own') throw new EnrolmentRequired();
    requirePermission(authenticated.actor, permission);
    return true;
  }
}
