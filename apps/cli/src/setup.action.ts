import { seedDefaultPolicy } from '@homeward/policy';
import { Db, loadConfig, systemActor } from '@homeward/platform';
import { openContext } from './context.js';
import { historyIn } from './demo/history.js';
import { loadDemonstration } from './demo/load.js';
import { prepareDatabase } from './prepare-database.js';
import { progressBars } from './progress.js';
import { statusText } from './status.action.js';

export interface SetupFlags {
  readonly migrationsOnly?: boolean;
  readonly status?: boolean;
}

/** Migrations, then the policy; in demonstration mode the demonstration, once; then the status, if it is wanted. */
export async function setUp({ migrationsOnly, status }: SetupFlags): Promise<void> {
  const config = loadConfig();
  const ran = await prepareDatabase(config);
  if (ran.length > 0) process.stderr.write(`migrations: ${ran.length} applied\n`);
  if (migrationsOnly) return;
  const context = await openContext(config);
  try {
    const db = context.get(Db);
    if (config.mode === 'production') await db.run(systemActor, (tx) => seedDefaultPolicy(tx));
    else
      await loadDemonstration(context, config, progressBars(), {
        history: historyIn(config.migrationDatabaseUrl),
        strangers: config.demonstrationStrangers,
      });
    if (status) process.stdout.write(await db.run(systemActor, (tx) => statusText(tx, context, config)));
  } finally {
    await context.close();
  }
}
