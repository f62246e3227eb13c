import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { ResilientClient } from './resilient-client.js';

/** Rows belong to the owner; the processes act as this role, to which row-level security applies. */
export const APPLICATION_ROLE = 'homeward_app';

/** Connections of the running system: they drop to the application role as they open. */
export function applicationDataSource(databaseUrl: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    driver: pg,
    url: databaseUrl,
    synchronize: false,
    poolSize,
    extra: { Client: ResilientClient, options: `-c role=${APPLICATION_ROLE} -c timezone=UTC` },
  };
}
