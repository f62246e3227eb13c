import type { Command } from 'commander';
import { seedDefaultPolicy } from '@homeward/policy';
import { loadConfig } from '@homeward/platform';
import { passDaysIn } from './demo/history.js';
import { loadDemonstration } from './demo/load.js';
import { asSystem, openContext } from './context.js';
import { prepareDatabase } from './prepare-database.js';
import { progressBars } from './progress.js';

/** `homeward setup`: migrations, and in demonstration mode the demonstration, once. `npm start` calls it. */
export function registerSetup(program: Command): void {
  program
    .command('setup')
    .description(
      'bring the database of DATABASE_URL up to date; in demonstration mode load the demonstration once. MIGRATION_DATABASE_URL: the login that owns the tables, when the processes have another',
    )
    .option('--migrations-only', 'load nothing and make no policy')
    .action(async ({ migrationsOnly }: { migrationsOnly?: boolean }) => {
      const config = loadConfig();
      const ran = await prepareDatabase(config);
      if (ran.length > 0) process.stderr.write(`migrations: ${ran.length} applied\n`);
      if (migrationsOnly) return;
      if (config.mode === 'production') {
        await asSystem(config, (tx) => seedDefaultPolicy(tx));
        return;
      }
      const context = await openContext(config);
      try {
        await loadDemonstration(context, config, progressBars(), {
          elapse: passDaysIn(config.migrationDatabaseUrl),
        });
      } finally {
        await context.close();
      }
    });
}
