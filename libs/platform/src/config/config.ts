import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { EnvDto } from './env.dto.js';
import { indexShard, type IndexShard } from './index-shard.js';
import { programRoot } from './program-root.js';
import { setTimeZone } from '@homeward/rules';

/** Seconds for which API and worker wait for a database that is not there as they start. */
const SERVERS_WAIT_SECONDS = 300;

/** Settings of one process: validated, frozen, read nowhere else from the environment. */
export interface Config {
  readonly mode: 'demonstration' | 'production';
  /** The address that the API listens on. */
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** The login that owns the tables; used by migrations alone. */
  readonly migrationDatabaseUrl: string;
  readonly redisUrl: string | null;
  /** How long a start waits for an unreachable database; with 0 it fails at once. */
  readonly databaseWaitSeconds: number;
  /** Keys, snapshots and the embedded database live here. */
  readonly dataDir: string;
  readonly logLevel: EnvDto['LOG_LEVEL'];
  readonly uploadLimitBytes: number;
  /** Refused look-ups of one kind by one account and day, before no more are answered. */
  readonly lookupsPerDay: number;
  /** How many persons who belong to no family the demonstration gets; undefined is all there are. */
  readonly demonstrationStrangers: number | undefined;
  /** Addresses and networks of proxies that are believed; empty: none. */
  readonly trustedProxies: readonly string[];
  /** Threads of the search engine beside the worker's own; 0 for none. */
  readonly searchThreads: number;
  /** The part of the search index that this process holds; shard 1 of 1 is all of it. */
  readonly indexShard: IndexShard;
  /** IANA name of the zone in which days are counted and times written; the same for every process. */
  readonly timeZone: string;
  /** As reports name the laboratory; null is a blank to fill in. */
  readonly laboratory: {
    readonly name: { readonly zh: string | null; readonly en: string | null };
    readonly accreditation: string | null;
  };
  /** The folder that holds package.json and fixtures/. */
  readonly root: string;
}

export class BadEnvironment extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  }
}

const WITHOUT_DEFAULT = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'REDIS_URL',
  'DEMONSTRATION_STRANGERS',
  'LABORATORY_NAME',
  'LABORATORY_NAME_EN',
  'LABORATORY_ACCREDITATION',
];

/** @throws BadEnvironment naming every bad variable at once */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(
    [...Object.keys(new EnvDto()), ...WITHOUT_DEFAULT]
      .map((name) => [name, env[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const dto = plainToInstance(EnvDto, known, { exposeDefaultValues: true });
  const problems = validateSync(dto).map(
    (error) =>
      `${error.property}=${String(error.value)}: ${Object.values(error.constraints ?? {}).join('; ')}`,
  );
  if (problems.length > 0) throw new BadEnvironment(problems);
  setTimeZone(dto.TIME_ZONE);
  return Object.freeze({
    mode: dto.HOMEWARD_MODE,
    host: dto.HOST,
    port: dto.PORT,
    databaseUrl: dto.DATABASE_URL,
    migrationDatabaseUrl: dto.MIGRATION_DATABASE_URL ?? dto.DATABASE_URL,
    redisUrl: dto.REDIS_URL ?? null,
    databaseWaitSeconds: dto.DATABASE_WAIT_SECONDS,
    dataDir: resolve(dto.HOMEWARD_DATA_DIR),
    logLevel: dto.LOG_LEVEL,
    uploadLimitBytes: dto.UPLOAD_LIMIT_BYTES,
    lookupsPerDay: dto.LOOKUPS_PER_DAY,
    demonstrationStrangers: dto.DEMONSTRATION_STRANGERS,
    trustedProxies:
      dto.TRUSTED_PROXIES === 'none' ? [] : dto.TRUSTED_PROXIES.split(',').map((each) => each.trim()),
    searchThreads: dto.SEARCH_THREADS,
    indexShard: indexShard(dto.INDEX_SHARD)!,
    timeZone: dto.TIME_ZONE,
    laboratory: {
      name: {
        zh: dto.LABORATORY_NAME ?? dto.LABORATORY_NAME_EN ?? null,
        en: dto.LABORATORY_NAME_EN ?? dto.LABORATORY_NAME ?? null,
      },
      accreditation: dto.LABORATORY_ACCREDITATION ?? null,
    },
    root: programRoot(),
  });
}

/** As `loadConfig`; API and worker wait for an unreachable database, unless configured otherwise. */
export function loadServerConfig(): Config {
  return loadConfig({ DATABASE_WAIT_SECONDS: String(SERVERS_WAIT_SECONDS), ...process.env });
}
