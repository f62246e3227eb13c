import type { Command } from 'commander';
import { commandConfig } from './database-url.js';
import { ExitCode, Failure } from './exit-code.js';

/** `homeward audit verify`: recomputes the whole chain. */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the audit log')
    .command('verify')
    .description(
      'recompute the chain; exit code 1 names the first altered, missing or reordered row, or says that sealing has stopped',
    )
    .option('--json', 'print one JSON object and nothing else')
    .action(async (options: { json?: boolean }) => {
      const config = await commandConfig();
      const result = await (await import('./audit.action.js')).verifyChain(config);
      process.stdout.write(`${JSON.stringify(result, null, options.json ? 0 : 2)}\n`);
      if (!result.ok)
        throw new Failure(result.firstProblem?.text.en ?? 'the audit chain is broken', ExitCode.No);
    });
}
