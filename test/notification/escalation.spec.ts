import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Messages } from '@homeward/notification';
import { systemActor } from '@homeward/platform';
import { Escalation, OVERDUE_HOURS } from '../../apps/worker/src/escalation.js';
import { agree, get, ok, openScene, rowsOf, type Scene } from '../review/scene.js';

let scene: Scene;
let escalation: Escalation;
beforeAll(async () => {
  scene = await openScene();
  escalation = new Escalation(scene.worker.db, scene.worker.context.get(Messages, { strict: false }));
});
afterAll(() => scene.close());

const told = async () => {
  const { items } = await ok<{ items: { kind: string; params: object }[] }>(
    get(await scene.as('coordinator'), '/messages'),
  );
  return items.filter((item) => item.kind === 'message.overdue');
};

describe('a hit told to an officer who has moved on', () => {
  it('is escalated to the coordinator once, by one worker at a time', async () => {
    const hit = await scene.plant({ sameDistrict: true });
    await agree(scene, hit);
    expect(await escalation.sweep()).toBe(0);
    await rowsOf(scene, `UPDATE message SET created_at = now() - interval '1 minute'`);
    expect(await escalation.sweep(1 / 60 + 1)).toBe(0);

    const other = new Escalation(scene.api.db, scene.api.app.get(Messages, { strict: false }));
    const held = await scene.api.db.withLock('messages.escalation', () => escalation.sweep(0.01));
    expect(held).toEqual({ result: null });
    const both = await Promise.all([escalation.sweep(0.01), other.sweep(0.01)]);
    // The investigator's, and the point's that is to collect blood again.
    expect(both.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(2);
    expect(await escalation.sweep(0.01)).toBe(0);
    const overdue = (await told()).map(({ params }) => params);
    expect(overdue).toHaveLength(2);
    expect(overdue).toContainEqual(
      expect.objectContaining({
        waitingRole: 'investigator',
        waitingKind: 'hit.notified',
        hitNumber: hit.number,
      }),
    );
  });

  it('waits 48 hours by default', async () => {
    expect(OVERDUE_HOURS).toBe(48);
    const hit = await scene.plant({ sameDistrict: true });
    await agree(scene, hit);
    await rowsOf(
      scene,
      `UPDATE message SET created_at = now() - interval '49 hours' WHERE params->>'hitNumber' = $1`,
      [hit.number],
    );
    await escalation.sweep();
    expect(
      await scene.api.db.run(systemActor, (tx) =>
        tx.em.query(`SELECT 1 FROM message WHERE kind = 'message.overdue'`),
      ),
    ).toHaveLength(4);
  });
});
