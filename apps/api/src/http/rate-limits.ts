import { CONFIG, type Config, RateLimitStore } from '@homeward/platform';
import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type ThrottlerAsyncOptions, type ThrottlerModuleOptions, minutes } from '@nestjs/throttler';
import { networkOf } from '@homeward/access';
import { DEVICE_COOKIE, readToken } from './cookies.js';
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

/** The limits of @nestjs/throttler, counted for all processes together. */
export const RATE_LIMITS: ThrottlerAsyncOptions = {
  inject: [CONFIG, RateLimitStore, Reflector],
  useFactory: (config: Config, storage: RateLimitStore, reflector: Reflector) => ({
    storage,
    setHeaders: false,
    generateKey: (_context, tracker) => tracker,
    throttlers: throttlers(config, reflector),
  }),
};

type Throttlers = Exclude<ThrottlerModuleOptions, unknown[]>['throttlers'];

/** Whom each limit counts; null when it does not concern the request. */
function throttlers({ mode }: Config, reflector: Reflector): Throttlers {
  const isStrict = (context: ExecutionContext) =>
    reflector.getAllAndOverride<boolean | undefined>(STRICT, [context.getHandler(), context.getClass()]) ===
    true;
  const device = (request: SignedInRequest) => readToken(request, DEVICE_COOKIE, mode);
  const limit = (
    name: string,
    most: number,
    senderOf: (request: SignedInRequest, context: ExecutionContext) => string | null,
  ) => ({
    name,
    limit: most,
    ttl: minutes(1),
    skipIf: (context: ExecutionContext) => senderOf(requestOf(context), context) === null,
    getTracker: (request: Record<string, unknown>, context: ExecutionContext) =>
      senderOf(request as unknown as SignedInRequest, context)!,
  });
  const unknownSignIn = (request: SignedInRequest, context: ExecutionContext) =>
    isStrict(context) && device(request) === undefined;
  return [
    limit('address', PER_ADDRESS, addressOf),
    limit('session', PER_SESSION, (request) => request.sessionToken ?? null),
    limit('sign-in-device', SIGN_IN_PER_DEVICE, (request, context) =>
      isStrict(context) ? (device(request) ?? null) : null,
    ),
    limit('sign-in-address', SIGN_IN_PER_ADDRESS, (request, context) =>
      unknownSignIn(request, context) ? addressOf(request) : null,
    ),
    limit('sign-in-name', SIGN_IN_PER_NAME, (request, context) =>
      unknownSignIn(request, context) ? `${addressOf(request)} ${nameIn(request)}` : null,
    ),
  ];
}

function requestOf(context: ExecutionContext): SignedInRequest {
  return context.switchToHttp().getRequest<SignedInRequest>();
}

function addressOf({ ip }: SignedInRequest): string {
  return networkOf(ip ?? '');
}

/** The user name that is tried, or else the session that confirms itself. */
function nameIn({ body, sessionToken }: SignedInRequest): string {
  const name = (body as { username?: unknown } | undefined)?.username;
  return typeof name === 'string' ? name.slice(0, 100) : (sessionToken ?? '');
}
