import type { Command } from 'commander';
import type { SetupFlags } from './setup.action.js';

/** `homeward setup`: migrations, and in demonstration mode the demonstration, once. `npm start` calls it. */
export function registerSetup(program: Command): void {
  program
    .command('setup')
    .description(
      'bring the database of DATABASE_URL up to date; in demonstration mode load the demonstration once. MIGRATION_DATABASE_URL: the login that owns the tables, when the processes have another',
    )
    .option('--migrations-only', 'load nothing and make no policy')
    .option('--status', 'print hits, coverage and accounts afterwards, as homeward status does')
    .action(async (flags: SetupFlags) => {
      await (await import('./setup.action.js')).setUp(flags);
    });
}
