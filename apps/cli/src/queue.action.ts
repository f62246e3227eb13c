import { Audit } from '@homeward/audit';
import { QueuePauses, type Load, type QueueState } from '@homeward/platform';
import { asSystem } from './context.js';
import { commandConfig } from './database-url.js';

/** What waits and runs in each queue. */
export async function listQueues(json: boolean): Promise<void> {
  const states = await asSystem(await commandConfig(), (tx, context) => context.get(QueuePauses).list(tx));
  process.stdout.write(json ? `${JSON.stringify(states)}\n` : states.map(lineOf).join(''));
}

/** Workers carry it out within two seconds. */
export async function changeQueue(
  load: Load,
  to: 'paused' | 'resumed',
  reason: string | null,
): Promise<void> {
  const changed = await asSystem(await commandConfig(), async (tx, context) => {
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
