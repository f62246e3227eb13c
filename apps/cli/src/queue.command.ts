import { Argument, type Command } from 'commander';
import { LOADS, type Load } from '@homeward/platform/pure';

/** `homeward queue …`: lets a whole queue wait, for example during maintenance, and run again. */
export function registerQueue(program: Command): void {
  const queue = program.command('queue').description('queues of work: show, pause, resume');
  const load = () => new Argument('<queue>').choices(LOADS);
  queue
    .command('list')
    .description('what waits and runs in each queue, and which are paused')
    .option('--json', 'print one JSON array and nothing else')
    .action(async ({ json = false }: { json?: boolean }) => {
      await (await import('./queue.action.js')).listQueues(json);
    });
  queue
    .command('pause')
    .description('let the jobs of a queue wait; those that run go on to their end')
    .addArgument(load())
    .option('--reason <text>', 'why, for whoever looks at the health page')
    .action(async (name: Load, { reason = null }: { reason?: string | null }) => {
      await (await import('./queue.action.js')).changeQueue(name, 'paused', reason);
    });
  queue
    .command('resume')
    .description('let the jobs of a paused queue run')
    .addArgument(load())
    .action(async (name: Load) => {
      await (await import('./queue.action.js')).changeQueue(name, 'resumed', null);
    });
}
