import type { Command } from 'commander';
import { verifyAudit } from '@homeward/audit';
import { Db, systemActor } from '@homeward/platform';
import { openContext } from './context.js';
import { commandConfig } from './database-url.js';
import { ExitCode, Failure } from './exit-code.js';

/** `homeward audit verify`: recomputes the whole chain. */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the audit log')
    .command('verify')
    .description('recompute the chain; exit code 1 names the first altered, missing or reordered row')
    .option('--json', 'print one JSON object and nothing else')
    .action(async (options: { json?: boolean }) => {
      const context = await openContext(commandConfig());
      try {
        const result = await context.get(Db).run(systemActor, (tx) => verifyAudit(tx.em));
        process.stdout.write(
          options.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`,
        );
        if (!result.ok) throw new Failure('the audit chain is broken', ExitCode.No);
      } finally {
        await context.close();
      }
    });
}
