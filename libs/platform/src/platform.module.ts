import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config-token.js';
import { BlindIndex } from './crypto/blind-index.js';
import { FieldCipher } from './crypto/field-cipher.js';
import { keysOf } from './crypto/file-keys.js';
import { KeyProvider } from './crypto/key-provider.js';
import { applicationDataSource, type EntityClass } from './database/data-source.js';
import { Db } from './database/db.js';
import { WorkItem } from './work/work-item.entity.js';
import { WorkRunner } from './work/work-runner.js';
import { Work } from './work/work.service.js';

/** What every library may inject: configuration, transactions, work rows, keys. One per process. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, entities: EntityClass[], poolSize = 10): DynamicModule {
    const services = [Db, Work, WorkRunner, FieldCipher, BlindIndex];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...applicationDataSource(config.databaseUrl, [WorkItem, ...entities], poolSize),
          // A database that is not there is said at once; the caller decides whether to try again.
          retryAttempts: 0,
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
