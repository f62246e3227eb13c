import type { Command } from 'commander';
import { commandConfig } from './database-url.js';
import { ExitCode, Failure } from './exit-code.js';

/** `homeward coverage`: whether any pair of family and person was left uncompared. */
export function registerCoverage(program: Command): void {
  program
    .command('coverage')
    .description('prove that every family was compared with every person; exit code 1 when one was not')
    .option(
      '--prove',
      'first compare the rows of the index with the published profiles themselves; mends what differs',
    )
    .option('--json', 'print one JSON object and nothing else')
    .action(async (options: { json?: boolean; prove?: boolean }) => {
      const config = await commandConfig();
      const { coverage } = await import('./coverage.action.js');
      const state = await coverage(config, options.prove ?? false);
      const lines = Object.entries(state).map(([name, value]) => `${name.padEnd(26)} ${String(value)}\n`);
      process.stdout.write(options.json ? `${JSON.stringify(state)}\n` : lines.join(''));
      if (!state.complete) throw new Failure('coverage is not complete', ExitCode.No);
    });
}
