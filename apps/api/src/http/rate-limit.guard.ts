import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Response } from 'express';
import { RequestRefused } from './http.errors.js';

/** @nestjs/throttler with the answer of this API: a problem with its code, and when to try again. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override throwThrottlingException(
    context: ExecutionContext,
    { timeToBlockExpire: seconds }: ThrottlerLimitDetail,
  ): Promise<void> {
    context.switchToHttp().getResponse<Response>().set('Retry-After', String(seconds));
    throw new RequestRefused('platform.too_many_requests', 'too_many', {
      zh: `请求过于频繁，请在 ${seconds} 秒后重试`,
      en: `Too many requests; try again in ${seconds} seconds`,
    });
  }
}
