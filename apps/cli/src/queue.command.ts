import { Argument, type Command } from 'commander';
import { Audit } from '@homeward/audit';
import { LOADS, QueuePauses, type Load, type QueueState } from '@homeward/platform';
import { asSystem } from './context.js';
import { commandConfig } from './database-url.js';

/** `homeward queue …`: lets a whole queue wait, for example during maintenance, and run again. */
export function registerQueue(program: Command): void {
  const queue = program.command('queue').description('queues of work: show, pause, resume');
  const load = () => new Argument('<queue>').choices(LOADS);
  queue
    .command('list')
    .description('what waits and runs in each queue, and which are paused')
    .option('--json', 'print one JSON array and nothing else')
    .action(async ({ json }: { json?: boolean }) => {
      const states = await asSystem(commandConfig(), (tx, context) => context.get(QueuePauses).list(tx));
      process.stdout.write(json ? `${JSON.stringify(states)}\n` : states.map(lineOf).join(''));
    });
  queue
    .command('pause')
    .description('let the jobs of a queue wait; those that run go on to their end')
    .addArgument(load())
    .option('--reason <text>', 'why, for whoever looks at the health page')
    .action((name: Load, { reason = null }: { reason?: string | null }) => change(name, 'paused', reason));
  queue
    .command('resume')
    .description('let the jobs of a paused queue run')
    .addArgument(load())
    .action((name: Load) => change(name, 'resumed', null));
}

/** Workers carry it out within two seconds. */
async function change(load: Load, to: 'paused' | 'resumed', reason: string | null): Promise<void> {
  const changed = await asSystem(commandConfig(), async (tx, context) => {
    const pauses = context.get(QueuePauses);
    const done = to === 'paused' ? await pauses.pause(tx, load, reason) : await pauses.resume(tx, load);
    if (done)
      await context.get(Audit).record(tx, {
        action: `queue.${to}`,
        subjectType: 'queue',
        subjectId: load,
        data: { reason },
      });
    return done;
  });
  const was = to === 'paused' ? 'was paused already' : 'was not paused';
  process.stdout.write(`${load}: ${changed ? to : was}\n`);
}

function lineOf({ load, waiting, running, failed, pausedAt, reason }: QueueState): string {
  const paused = pausedAt ? `  paused since ${pausedAt.toISOString()}${reason ? ` (${reason})` : ''}` : '';
  return `${load.padEnd(10)} ${waiting} waiting, ${running} running, ${failed} failed${paused}\n`;
}
