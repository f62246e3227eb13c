import { describe, expect, it } from 'vitest';
import { PasswordQueue } from './password-queue.js';

const busy = () => new Error('busy');
const nothing = () => Promise.resolve();

/** Work that the test ends. */
function held() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { work: () => done, end };
}

describe('the queue of passwords', () => {
  it('limits parallel work and refuses requests beyond the queue', async () => {
    const queue = new PasswordQueue(2, 3);
    const each = Array.from({ length: 5 }, held);
    const runs = each.map(({ work }) => queue.run(work, busy));
    expect(queue.load).toEqual({ running: 2, waiting: 3 });
    await expect(queue.run(nothing, busy)).rejects.toThrow('busy');
    for (const { end } of each) end();
    await Promise.all(runs);
    expect(queue.load).toEqual({ running: 0, waiting: 0 });
    await queue.run(nothing, busy);
  });

  it('runs the next work after a failure', async () => {
    const queue = new PasswordQueue(1, 1);
    const failing = queue.run(() => Promise.reject(new Error('no')), busy);
    const next = queue.run(() => Promise.resolve('yes'), busy);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('takes those who are known before strangers, and has places for them when strangers fill it', async () => {
    const queue = new PasswordQueue(1, 2);
    const order: string[] = [];
    const note = (name: string) => () => Promise.resolve(void order.push(name));
    const first = held();
    const runs = [queue.run(first.work, busy), queue.run(note('stranger 1'), busy)];
    runs.push(queue.run(note('stranger 2'), busy));
    expect([queue.isFull(), queue.isFull(true)]).toEqual([true, false]);
    runs.push(queue.run(note('known 1'), busy, true), queue.run(note('known 2'), busy, true));
    await expect(queue.run(nothing, busy, true)).rejects.toThrow('busy');
    first.end();
    await Promise.all(runs);
    expect(order).toEqual(['known 1', 'known 2', 'stranger 1', 'stranger 2']);
  });
});
