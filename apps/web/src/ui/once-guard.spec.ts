import { describe, expect, it } from 'vitest';
import { OnceGuard } from './once-guard';

describe('one thing at a time', () => {
  it('a second click while the first is under way is dropped, however late', () => {
    const guard = new OnceGuard();
    expect(guard.begin('', 0)).toBe(true);
    expect(guard.begin('', 150)).toBe(false);
    expect(guard.begin('', 9000)).toBe(false);
  });

  it('the second half of a double click is dropped though the answer was faster', () => {
    const guard = new OnceGuard();
    guard.begin('', 0);
    guard.end('', true);
    expect(guard.begin('', 180)).toBe(false);
    expect(guard.begin('', 900)).toBe(true);
  });

  it('a key that is held down counts once', () => {
    const guard = new OnceGuard();
    const began: number[] = [];
    for (let at = 0; at < 3000; at += 33) {
      if (!guard.begin('', at)) continue;
      began.push(at);
      guard.end('', true);
    }
    expect(began).toEqual([0]);
  });

  it('after a refusal the next click counts at once', () => {
    const guard = new OnceGuard();
    guard.begin('', 0);
    guard.end('', false);
    expect(guard.begin('', 200)).toBe(true);
  });

  it('two rows of a table do not wait for one another', () => {
    const guard = new OnceGuard();
    expect(guard.begin('row 1', 0)).toBe(true);
    expect(guard.begin('row 2', 10)).toBe(true);
  });
});
