import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config-token.js';
import { BlindIndex } from './crypto/blind-index.js';
import { FieldCipher } from './crypto/field-cipher.js';
import { openKeys } from './crypto/file-keys.js';
import { KeyProvider } from './crypto/key-provider.js';
import { applicationDataSource } from './database/data-source.js';
import { Db } from './database/db.js';
import { excessPrivileges } from './database/login.js';
import { retryUntilReachable } from './database/retry-until-reachable.js';
import { claimMode, type Query } from './installation/mode.js';
import { Idempotency } from './idempotency/idempotency.service.js';
import { RateLimitStore } from './rate-limit/rate-limit.store.js';
import { entities } from './tables.js';
import { QueuePauses } from './work/queue-pauses.service.js';
import { WorkRunner } from './work/work-runner.js';
import { Work } from './work/work.service.js';

/** What every library may inject: configuration, transactions, work rows, keys. One per process. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, poolSize = 10): DynamicModule {
    const services = [
      Db,
      Work,
      WorkRunner,
      QueuePauses,
      FieldCipher,
      BlindIndex,
      Idempotency,
      RateLimitStore,
    ];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...applicationDataSource(config.databaseUrl, poolSize),
            // Each library says at its module which tables are its own.
            autoLoadEntities: true,
            // Waiting is ours (retryUntilReachable): only for what passes, in one line each time.
            retryAttempts: 0,
          }),
          dataSourceFactory: (options) => connected(options!, config),
        }),
        TypeOrmModule.forFeature(entities),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: KeyProvider,
          inject: [DataSource],
          useFactory: (source: DataSource) => withCityScope(source, (query) => openKeys(config, query)),
        },
        ...services,
      ],
      exports: [CONFIG, KeyProvider, ...services],
    };
  }
}

/** The database of this mode, as soon as it can be reached. */
async function connected(
  options: DataSourceOptions,
  { databaseWaitSeconds, mode }: Config,
): Promise<DataSource> {
  const log = new Logger('Database');
  return retryUntilReachable(
    databaseWaitSeconds,
    async () => {
      const source = await new DataSource(options).initialize();
      try {
        const query: Query = (sql, values) => source.query(sql, values);
        await claimMode(query, mode);
        const excess = await excessPrivileges(query);
        if (excess) log.warn(excess);
        return source;
      } catch (error) {
        await source.destroy().catch(() => undefined);
        throw error;
      }
    },
    (line) => log.warn(line),
  );
}

/** Before there is a `Db`. */
function withCityScope<T>(source: DataSource, work: (query: Query) => Promise<T>): Promise<T> {
  return source.transaction(async (em) => {
    await em.query(`SELECT set_config('homeward.scope', 'city', true)`);
    return work((sql, values) => em.query(sql, values));
  });
}
