import { describe, expect, it } from 'vitest';
import { isUnreachable, retryUntilReachable } from './retry-until-reachable.js';

const failing = (...errors: object[]) => {
  let attempts = 0;
  const attempt = () => {
    const error = errors[attempts++];
    return error ? Promise.reject(Object.assign(new Error('no'), error)) : Promise.resolve(attempts);
  };
  return attempt;
};

describe('waiting for the database', () => {
  it('retries while the database starts, and logs each failed attempt', async () => {
    const lines: string[] = [];
    const attempts = await retryUntilReachable(
      60,
      failing({ code: 'ECONNREFUSED' }, { code: '57P03' }),
      (line) => lines.push(line),
    );
    expect(attempts).toBe(3);
    expect(lines).toEqual([
      expect.stringMatching(
        /^the database cannot be reached \(ECONNREFUSED\); tried again for another 60 s$/,
      ),
      expect.stringContaining('57P03'),
    ]);
  });

  it('ends at once when waiting cannot help, or when no waiting time is set', async () => {
    const quiet = () => undefined;
    await expect(retryUntilReachable(60, failing({ code: '28P01' }), quiet)).rejects.toMatchObject({
      code: '28P01',
    });
    await expect(retryUntilReachable(0, failing({ code: 'ECONNREFUSED' }), quiet)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('knows the socket of a server that is stopped, and no other file that is missing', () => {
    const missing = (syscall: string) => Object.assign(new Error('no'), { code: 'ENOENT', syscall });
    expect(isUnreachable(missing('connect'))).toBe(true);
    expect(isUnreachable(missing('open'))).toBe(false);
  });

  it('knows a cut connection that has no code', () => {
    expect(isUnreachable(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isUnreachable(new Error('column x does not exist'))).toBe(false);
    expect(isUnreachable({ code: '08006' })).toBe(true);
  });
});
