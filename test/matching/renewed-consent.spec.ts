import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Consents } from '@homeward/intake';
import { Coverage } from '@homeward/searching';
import { systemActor, type Actor } from '@homeward/platform';
import { staffOf } from '../../apps/cli/src/demo/staff.js';
import { FaultScene } from '../faults/fault-scene.js';

type Prepared = Awaited<ReturnType<FaultScene['prepare']>>;

interface Pair {
  readonly caseId: string;
  readonly person: string;
  readonly relative: string;
}

describe('a consent that is withdrawn and given again', () => {
  let scene: FaultScene;
  let prepared: Prepared;
  let pair: Pair;
  beforeAll(async () => {
    scene = await FaultScene.open();
    prepared = await scene.prepare();
    const { worker, world } = prepared;
    await world.approve(await scene.importAll(worker, world));
    await worker.idle();
    const found = await rows<Pair>(
      `SELECT h.case_id AS "caseId", h.person_donor_id AS person,
              (SELECT m.donor_id FROM case_member m WHERE m.case_id = h.case_id ORDER BY m.id LIMIT 1) AS relative
       FROM hit h WHERE h.status = 'new' ORDER BY h.log10_lr DESC LIMIT 1`,
    );
    pair = found[0]!;
  }, 180_000);
  afterAll(() => scene.close());

  const rows = <T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
    prepared.worker.db.run(systemActor, (tx) => tx.em.query<T[]>(sql, [...parameters]));
  /** Hits of the pair that are open and rest on this donor; without one relative the others may still find the person. */
  const hitsWith = async (donorId: string): Promise<number> => {
    const found = await rows(
      `SELECT 1 FROM hit WHERE case_id = $1 AND person_donor_id = $2 AND status NOT IN ('superseded', 'withdrawn')
         AND ($3::uuid = person_donor_id OR evidence->'members' @> jsonb_build_array(jsonb_build_object('id', $3::text, 'typed', true)))`,
      [pair.caseId, pair.person, donorId],
    );
    return found.length;
  };
  const complete = (): Promise<boolean> =>
    prepared.worker.db.run(
      systemActor,
      async (tx) => (await prepared.worker.context.get(Coverage).state(tx)).complete,
    );

  /** The technician of the donor's point. */
  async function technicianOf(donorId: string): Promise<Actor> {
    const [donor] = await rows<{ point: string }>(
      `SELECT collection_point_id AS point FROM donor WHERE id = $1`,
      [donorId],
    );
    const staff = await staffOf(prepared.worker.db);
    return [staff('technician'), staff('technician2')].find(
      ({ collectionPointId }) => collectionPointId === donor!.point,
    )!;
  }

  it.each(['person', 'relative'] as const)(
    'of the %s removes their profile from the comparison, and brings it back',
    async (side) => {
      const { worker } = prepared;
      const consents = worker.context.get(Consents);
      const donorId = pair[side];
      const technician = await technicianOf(donorId);
      expect(await hitsWith(donorId)).toBe(1);
      const { kind } = await worker.db.run(technician, (tx) => consents.withdraw(tx, donorId, '不同意继续'));
      await worker.idle();
      expect([await hitsWith(donorId), await complete()]).toEqual([0, true]);
      await worker.db.run(technician, (tx) =>
        consents.record(tx, donorId, { kind, reference: 'TY-2', givenOn: today() }),
      );
      await worker.idle();
      expect([await hitsWith(donorId), await complete()]).toEqual([1, true]);
    },
    120_000,
  );
});
