import type { Command } from 'commander';
import { Coverage } from '@homeward/matching';
import { asSystem } from './context.js';
import { commandConfig } from './database-url.js';
import { ExitCode, Failure } from './exit-code.js';

/** `homeward coverage`: whether any pair of family and person was left uncompared. */
export function registerCoverage(program: Command): void {
  program
    .command('coverage')
    .description('prove that every family was compared with every person; exit code 1 when one was not')
    .option('--json', 'print one JSON object and nothing else')
    .action(async (options: { json?: boolean }) => {
      const state = await asSystem(commandConfig(), (tx, context) => context.get(Coverage).state(tx));
      const lines = Object.entries(state).map(([name, value]) => `${name.padEnd(26)} ${String(value)}\n`);
      process.stdout.write(options.json ? `${JSON.stringify(state)}\n` : lines.join(''));
      if (!state.complete) throw new Failure('coverage is not complete', ExitCode.No);
    });
}
