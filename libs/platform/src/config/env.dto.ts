import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { indexShard, MAX_SHARDS } from './index-shard.js';
import { DEFAULT_TIME_ZONE, isTimeZone } from '@homeward/rules';

/** The environment as it is written; `loadConfig` turns it into a `Config` once. */
export class EnvDto {
  @IsIn(['demonstration', 'production'])
  HOMEWARD_MODE: 'demonstration' | 'production' = 'demonstration';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65535)
  PORT = 3000;

  /** The address on which the API listens; others reach it only when it is not a loopback address. */
  @ValidateBy({
    name: 'listenAddress',
    validator: {
      validate: (value) => value === 'localhost' || (typeof value === 'string' && isIP(value) !== 0),
      defaultMessage: () =>
        'HOST must be an IP address of this machine or localhost; 127.0.0.1 for this machine alone, 0.0.0.0 for every network it is in',
    },
  })
  HOST = '127.0.0.1';

  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must begin with postgres://' })
  DATABASE_URL!: string;

  /** The login that owns the tables and migrates them; the one of DATABASE_URL when not set. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'MIGRATION_DATABASE_URL must begin with postgres://' })
  MIGRATION_DATABASE_URL?: string;

  /** Seconds for which a start waits for an unreachable database; API and worker wait by default. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(86_400)
  DATABASE_WAIT_SECONDS = 0;

  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must begin with redis://' })
  REDIS_URL?: string;

  @IsString()
  HOMEWARD_DATA_DIR = '.data';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  /** Threads of the search engine; 0 searches in the worker's own thread. All cores when not set. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(256)
  SEARCH_THREADS = availableParallelism();

  /** The part of the search index that this worker holds, `2/8` for the second of eight; all of it when not set. */
  @ValidateBy({
    name: 'indexShard',
    validator: {
      validate: (value) => indexShard(value) !== null,
      defaultMessage: () =>
        `INDEX_SHARD must be a shard and the number of shards, 1/1 to ${MAX_SHARDS}/${MAX_SHARDS}, such as 2/8`,
    },
  })
  INDEX_SHARD = '1/1';

  /**
   * Which proxies may say where a request comes from (X-Forwarded-For, X-Forwarded-Proto): addresses or networks, or
   * `loopback`, separated by commas. None when not set: any process of the machine could send these headers.
   */
  @Matches(/^(none|((loopback|[0-9a-fA-F.:]+(\/\d{1,3})?)\s*(,\s*|$))+)$/, {
    message: 'TRUSTED_PROXIES must be "none", "loopback", or addresses and networks separated by commas',
  })
  TRUSTED_PROXIES = 'none';

  /** Days are counted and times are written in this zone: reports, pages, exports. The servers keep UTC. */
  @ValidateBy({
    name: 'timeZone',
    validator: {
      validate: isTimeZone,
      defaultMessage: () => 'TIME_ZONE must be a name of the IANA time zone database, such as Asia/Shanghai',
    },
  })
  TIME_ZONE: string = DEFAULT_TIME_ZONE;

  /** As reports name the laboratory, in Chinese and English; a blank to fill in when not set. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  LABORATORY_NAME?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  LABORATORY_NAME_EN?: string;

  /** Number of the laboratory's accreditation, as reports state it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  LABORATORY_ACCREDITATION?: string;

  /** Look-ups per day and account of whether an ID number or a barcode is known elsewhere. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  LOOKUPS_PER_DAY = 20;

  /** Persons of the demonstration who belong to no family; all there are when not set. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  DEMONSTRATION_STRANGERS?: number;

  /** Bytes of one uploaded genotype file. */
  @Type(() => Number)
  @IsInt()
  @Min(1024)
  UPLOAD_LIMIT_BYTES = 1024 ** 3;
}
