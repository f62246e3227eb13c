import { onDatabase } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import { copyOfScene } from '../support/snapshot.js';

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  return onDatabase(url, async (client) => {
    return (await client.query<T>(sql)).rows;
  });
}

describe('a scene that is copied', () => {
  it('is built once for all who ask, and each copy is its own', async () => {
    let built = 0;
    const ask = () =>
      copyOfScene('snapshot_spec', async (url) => {
        built += 1;
        await query(url, `INSERT INTO district VALUES (gen_random_uuid(), '129999', '试区', 'Test')`);
        return { code: "1'29999" };
      });
    const [one, other] = await Promise.all([ask(), ask()]);
    try {
      expect(built).toBe(1);
      expect([one.facts, other.facts]).toEqual([{ code: "1'29999" }, { code: "1'29999" }]);
      await query(one.url, `DELETE FROM district`);
      const left = (url: string) => query(url, 'SELECT code FROM district');
      expect(await Promise.all([left(one.url), left(other.url)])).toEqual([[], [{ code: '129999' }]]);
    } finally {
      await one.drop();
      await other.drop();
    }
  });

  it('is not kept when its builder fails', async () => {
    let tries = 0;
    const ask = () =>
      copyOfScene('snapshot_failing', () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no light')) : Promise.resolve(tries);
      });
    await expect(ask()).rejects.toThrow('no light');
    const copy = await ask();
    expect(copy.facts).toBe(2);
    await copy.drop();
  });
});
