import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config-token.js';
import { BlindIndex } from './crypto/blind-index.js';
import { FieldCipher } from './crypto/field-cipher.js';
import { keysOf } from './crypto/file-keys.js';
import { KeyProvider } from './crypto/key-provider.js';
import { applicationDataSource, type EntityClass } from './database/data-source.js';
import { Db } from './database/db.js';
import { untilReachable } from './database/until-reachable.js';
import { Idempotency } from './idempotency/idempotency.service.js';
import { WorkItem } from './work/work-item.entity.js';
import { WorkRunner } from './work/work-runner.js';
import { Work } from './work/work.service.js';

/** What every library may inject: configuration, transactions, work rows, keys. One per process. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, entities: EntityClass[], poolSize = 10): DynamicModule {
    const services = [Db, Work, WorkRunner, FieldCipher, BlindIndex, Idempotency];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...applicationDataSource(config.databaseUrl, [WorkItem, ...entities], poolSize),
            // Waiting is ours (untilReachable): only for what passes, in one line each time.
            retryAttempts: 0,
          }),
          dataSourceFactory: (options) => connected(options!, config.databaseWaitSeconds),
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: KeyProvider, useFactory: () => keysOf(config) },
        ...services,
      ],
      exports: [CONFIG, KeyProvider, ...services],
    };
  }
}

function connected(options: DataSourceOptions, waitSeconds: number): Promise<DataSource> {
  const log = new Logger('Database');
  return untilReachable(
    waitSeconds,
    () => new DataSource(options).initialize(),
    (line) => log.warn(line),
  );
}
