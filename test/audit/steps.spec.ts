import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Steps } from '@homeward/audit';
import { caseLifecycle, MissingCase } from '@homeward/intake';
import { systemActor, type Tx } from '@homeward/platform';
import { World } from '../matching/world.js';

let world: World;
let steps: Steps;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
  steps = world.context.get(Steps, { strict: false });
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  caseId = await world.openCase();
});

const read = (tx: Tx) => tx.em.findOneByOrFail(MissingCase, { id: caseId });
/** What was written about the case after it was opened. */
const entries = (): Promise<unknown[]> =>
  world.run((tx) =>
    tx.em.query(
      `SELECT action, data FROM audit_entry WHERE subject_id = $1 AND action <> 'case.opened' ORDER BY id`,
      [caseId],
    ),
  );

describe('a step', () => {
  it('changes state and version and writes the audit entry together', async () => {
    const { row, from } = await world.run((tx) =>
      steps.step(tx, caseLifecycle, {
        id: caseId,
        expectedVersion: 1,
        event: 'suspend',
        data: { reason: 'asked' },
      }),
    );
    expect([from, row.status, row.version]).toEqual(['open', 'suspended', 2]);
    expect(await world.run(read)).toMatchObject({ status: 'suspended', version: 2 });
    expect(await entries()).toEqual([
      { action: 'case.suspend', data: { from: 'open', to: 'suspended', reason: 'asked' } },
    ]);
  });

  it.each([
    ['of another version', { expectedVersion: 7, event: 'suspend' }, 'platform.version_conflict'],
    ['that the table does not know', { event: 'resume' }, 'platform.transition_refused'],
    ['that is not for this role', { event: 'undo_reunion' }, 'platform.transition_refused'],
  ] as const)('%s is refused, and nothing is stored', async (_, step, code) => {
    await expect(
      world.run((tx) => steps.step(tx, caseLifecycle, { id: caseId, ...step })),
    ).rejects.toMatchObject({
      code,
    });
    expect(await world.run(read)).toMatchObject({ status: 'open', version: 1 });
    expect(await entries()).toEqual([]);
  });

  it('of a role that may not take it is refused', async () => {
    const analyst = (tx: Tx): Tx => ({ ...tx, actor: { ...systemActor, role: 'analyst' } });
    await expect(
      world.run((tx) => steps.step(analyst(tx), caseLifecycle, { id: caseId, event: 'close' })),
    ).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('of a row that was changed since it was read is refused', async () => {
    await expect(
      world.run(async (tx) => {
        const seen = await read(tx);
        await world.run((other) => steps.step(other, caseLifecycle, { id: caseId, event: 'suspend' }));
        await steps.take(tx, caseLifecycle, seen, { event: 'close' });
      }),
    ).rejects.toMatchObject({ code: 'platform.version_conflict', value: 1 });
    expect(await world.run(read)).toMatchObject({ status: 'suspended', version: 2 });
  });

  it('taken by two people at the same time takes effect once', async () => {
    const both = await Promise.allSettled(
      ['close', 'suspend'].map((event) =>
        world.run((tx) =>
          steps.step(tx, caseLifecycle, {
            ...{ id: caseId, expectedVersion: 1 },
            event: event as 'close' | 'suspend',
          }),
        ),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await entries()).toHaveLength(1);
  });
});
