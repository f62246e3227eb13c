import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config-token.js';
import type { Config } from '../config/config.js';
import { BlindIndex } from '../crypto/blind-index.js';

type CountOfRequests = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * Counts requests in fixed windows for all processes of an installation: in Redis when `REDIS_URL` is set, else in the
 * unlogged table `rate_limit`. A process that cannot reach either counts alone until it can. Senders are stored as
 * keyed hashes: an address or a user name cannot be read from them.
 */
@Injectable()
export class RateLimitStore implements ThrottlerStorage, OnModuleDestroy {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: Redis | null;

  constructor(
    @Inject(CONFIG) { redisUrl }: Config,
    private readonly source: DataSource,
    private readonly hashes: BlindIndex,
  ) {
    this.redis = redisUrl === null ? null : connect(redisUrl);
  }

  /**
   * Counts one request.
   * @param sender who sends it, in plain text
   * @param ttl length of the window in milliseconds
   * @param limit requests that are let through in a window
   * @param _blockDuration not used: a refused sender may try again when the window ends
   * @param name of the limit; it always has the same window and limit
   * @returns times in seconds
   */
  async increment(
    sender: string,
    ttl: number,
    limit: number,
    _blockDuration: number,
    name: string,
  ): Promise<CountOfRequests> {
    const limiter = this.limiterOf(name, limit, ttl / 1000);
    try {
      return counted(await limiter.consume(this.hashes.of('rate_limit', sender)), false);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return counted(refusal, true);
      throw refusal;
    }
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }

  private limiterOf(name: string, points: number, duration: number): RateLimiterAbstract {
    let limiter = this.limiters.get(name);
    if (!limiter) this.limiters.set(name, (limiter = this.make({ keyPrefix: name, points, duration })));
    return limiter;
  }

  private make(window: { keyPrefix: string; points: number; duration: number }): RateLimiterAbstract {
    const options = {
      ...window,
      // Once refused, a sender is refused from memory: a flood does not reach the store.
      inMemoryBlockOnConsumed: window.points + 1,
      insuranceLimiter: new RateLimiterMemory(window),
    };
    if (this.redis) return new RateLimiterRedis({ ...options, storeClient: this.redis });
    return new RateLimiterPostgres({
      ...options,
      storeClient: this.source,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
    });
  }
}

function connect(url: string): Redis {
  // A request must not wait for a Redis that is away: the process counts alone meanwhile.
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 1_000 });
  redis.on('error', () => undefined);
  return redis;
}

function counted({ consumedPoints, msBeforeNext }: RateLimiterRes, isBlocked: boolean): CountOfRequests {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return {
    totalHits: consumedPoints,
    timeToExpire: seconds,
    isBlocked,
    timeToBlockExpire: isBlocked ? seconds : 0,
  };
}
