import { AccessModule } from '@homeward/access';
import { AuditModule } from '@homeward/audit';
import { NotificationModule } from '@homeward/notification';
import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessLogInterceptor } from './access-log.interceptor.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { InputPipe } from './input.pipe.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { RATE_LIMITS } from './rate-limits.js';
import { RefusalLog } from './refusal-log.service.js';

/** What every request passes, in this order: rate limit, authentication and permission, idempotency,
 * validation; then the filter. */
@Module({
  imports: [
    AccessModule,
    AuditModule,
    NotificationModule,
    DiscoveryModule,
    ThrottlerModule.forRootAsync(RATE_LIMITS),
  ],
  providers: [
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: AccessLogInterceptor },
    RefusalLog,
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
