import { hashOfToken } from '@homeward/access';
import { CONFIG, type Config } from '@homeward/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { DEVICE_COOKIE, readToken } from './cookies.js';
import { RequestRefused } from './http.errors.js';
import { RateCounter } from './rate-counter.js';
import type { SignedInRequest } from './signed-in-request.js';

const STRICT = 'homeward.strict_rate';

/** Requests per minute. Generous: they stop a runaway script, not a busy office behind one address. */
const PER_ADDRESS = 12_000;
const PER_SESSION = 3_000;
/**
 * Sign-in: for one user name from one address, and for one address whatever the names; from a browser that was signed
 * in before, for it alone, so that a stranger behind the same address does not hold it up. How guessing is slowed is the
 * domain's matter (SignInThrottle).
 */
const SIGN_IN_PER_NAME = 40;
const SIGN_IN_PER_ADDRESS = 400;
const SIGN_IN_PER_DEVICE = 40;

/** Marks the routes with which passwords or codes could be guessed. */
export const StrictRate = () => SetMetadata(STRICT, true);

@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly counter = new RateCounter(60_000);

  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const address = request.ip ?? '';
    this.count(context, `address:${address}`, PER_ADDRESS);
    if (request.sessionToken)
      this.count(context, `session:${hashOfToken(request.sessionToken)}`, PER_SESSION);
    if (
      this.reflector.getAllAndOverride<boolean | undefined>(STRICT, [
        context.getHandler(),
        context.getClass(),
      ])
    ) {
      const device = readToken(request, DEVICE_COOKIE, this.config.mode);
      if (device !== undefined) {
        this.count(context, `sign-in-device:${hashOfToken(device)}`, SIGN_IN_PER_DEVICE);
        return true;
      }
      this.count(context, `sign-in:${address}`, SIGN_IN_PER_ADDRESS);
      const name = (request.body as { username?: unknown } | undefined)?.username;
      const who = typeof name === 'string' ? name.slice(0, 100) : (request.sessionToken ?? '');
      this.count(context, `sign-in:${address}:${hashOfToken(who)}`, SIGN_IN_PER_NAME);
    }
    return true;
  }

  private count(context: ExecutionContext, key: string, limit: number): void {
    const waitSeconds = this.counter.hit(key, limit, Date.now());
    if (waitSeconds === 0) return;
    context.switchToHttp().getResponse<Response>().set('Retry-After', String(waitSeconds));
    throw new RequestRefused('platform.too_many_requests', 'too_many', {
      zh: `请求过于频繁,请在 ${waitSeconds} 秒后重试`,
      en: `Too many requests; try again in ${waitSeconds} seconds`,
    });
  }
}
