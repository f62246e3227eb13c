import type { Command } from 'commander';
import { seedDefaultPolicy } from '@homeward/matching';
import { createFirstKeys, loadConfig, migrate } from '@homeward/platform';
import { loadDemonstration } from './demo/load.js';
import { asSystem, openContext } from './context.js';
import { progressBars } from './progress.js';

/** `homeward setup`: migrations, and in demonstration mode the demonstration, once. `npm start` calls it. */
export function registerSetup(program: Command): void {
  program
    .command('setup')
    .description(
      'bring the database of DATABASE_URL up to date; in demonstration mode load the demonstration once',
    )
    .action(async () => {
      const config = loadConfig();
      const ran = await migrate(config.databaseUrl);
      if (ran.length > 0) process.stderr.write(`migrations: ${ran.length} applied\n`);
      if (config.mode === 'production') {
        createFirstKeys(config, ran);
        await asSystem(config, (tx) => seedDefaultPolicy(tx));
        return;
      }
      const context = await openContext(config);
      try {
        await loadDemonstration(context, config, progressBars());
      } finally {
        await context.close();
      }
    });
}
