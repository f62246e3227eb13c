import type { Command } from 'commander';
import { commandConfig } from './database-url.js';

/** `homeward status`: accounts of the demonstration, hits, coverage. `npm start` shows the same. */
export function registerStatus(program: Command): void {
  program
    .command('status')
    .description('hits, coverage and, in demonstration mode, the accounts to sign in with')
    .option('--json', 'print one JSON object and nothing else')
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = await commandConfig();
      await (await import('./status.action.js')).printStatus(config, json);
    });
}
