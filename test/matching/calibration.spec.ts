import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CALIBRATION_TYPES,
  Calibrations,
  type CalibrationDetail,
  type NewCalibration,
} from '@homeward/trials';
import { CONFIRMED } from '@homeward/hits';
import { Calibrator } from '@homeward/trials/worker';
import { DEFAULT_SETTINGS, Policies } from '@homeward/policy';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { postTwice } from '../support/twice.js';
import { childOf, population, World } from './world.js';

const people = population();
const V1 = '/api/v1';
const PANEL = 'GlobalFiler';

describe('a calibration', () => {
  let world: World;
  let api: ApiUnderTest;
  let first: CalibrationDetail;

  beforeAll(async () => {
    world = await World.open();
    api = await startApi(world.database.url);
    first = await done({});
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const service = () => world.context.get(Calibrations);
  const get = (id: string) => world.run((tx) => service().get(tx, id));

  async function asked(change: Partial<NewCalibration>): Promise<string> {
    const wish = { panel: PANEL, families: 4, seed: 1, ...change };
    return (await world.run((tx) => service().request(tx, wish))).id;
  }

  async function done(change: Partial<NewCalibration>): Promise<CalibrationDetail> {
    const id = await asked(change);
    await world.context.get(Calibrator).run(id, () => Promise.resolve());
    return get(id);
  }

  it('has the rates of every type of family, under the policy and the kit that it names', () => {
    expect(first).toMatchObject({
      status: 'done',
      policyVersion: 1,
      parameters: { panel: PANEL, families: 4, children: 20, seed: 1 },
      results: { settings: DEFAULT_SETTINGS },
    });
    const { parameters, results } = first;
    expect(parameters.loci).toContain('D3S1358');
    expect(parameters.loci).not.toContain('AMEL');
    expect(results!.types.map(({ type }) => type)).toEqual(CALIBRATION_TYPES);
    for (const type of results!.types) {
      expect(type.loci).toBe(parameters.loci.length);
      for (const rates of [type.detection, type.chance]) {
        expect(rates).toHaveLength(results!.thresholds.length);
        expect([...rates].sort((a, b) => b - a)).toEqual(rates);
      }
    }
    const at4 = (name: string) => {
      const type = results!.types.find((one) => one.type === name)!;
      return type.detection[results!.thresholds.indexOf(4)]!;
    };
    expect(at4('trio')).toBeGreaterThan(0.999);
    expect(at4('half_sibling')).toBeLessThan(0.5);
  });

  it('finds simulated members as often as the exact distributions say', () => {
    for (const type of first.results!.types)
      type.detection.forEach((rate, i) => {
        const difference = Math.abs(type.simulatedDetection[i]! - rate);
        // 80 members of 4 families: the error of the difference is itself only an estimate.
        expect(difference).toBeLessThanOrEqual(5 * type.simulationError[i]! + 0.1);
      });
  });

  it('gives other numbers for another seed', async () => {
    const other = await done({ seed: 2 });
    expect(other.results!.types[3]!.detection).not.toEqual(first.results!.types[3]!.detection);
  }, 30_000);

  it('gives the same numbers for the same seed, also after a later policy, and the next run names the new one', async () => {
    const settings = { ...DEFAULT_SETTINGS, thresholdLog10Lr: 5 };
    const id = await asked({});
    await world.run((tx) => world.context.get(Policies).create(tx, { settings, reason: 'stricter' }));
    await world.context.get(Calibrator).run(id, () => Promise.resolve());
    expect(await get(id)).toMatchObject({ policyVersion: 1, results: first.results });
    expect(await get(await asked({}))).toMatchObject({ policyVersion: 2 });
  }, 30_000);

  it('stops when it is cancelled and stores nothing', async () => {
    const id = await asked({});
    await world.context.get(Calibrator).run(id, async (families) => {
      if (families === 0) await world.run((tx) => service().cancel(tx, id));
    });
    expect(await get(id)).toMatchObject({ status: 'cancelled', results: null });
    await expect(world.run((tx) => service().cancel(tx, first.id))).rejects.toMatchObject({
      code: 'matching.run_finished',
    });
  }, 30_000);

  it('is requested over HTTP by the lab lead only, and refused by field', async () => {
    const lead = await api.signIn('lab_lead');
    await (await api.signIn('analyst')).post(`${V1}/calibrations`).send({ panel: PANEL }).expect(403);
    const { body: run, status } = await postTwice(lead, `${V1}/calibrations`, { panel: PANEL });
    expect(status).toBe(202);
    expect(run).toMatchObject({ status: 'pending', results: null, parameters: { families: 100, seed: 1 } });
    expect((await postTwice(lead, `${V1}/calibrations/${run.id}/cancel`, {})).status).toBe(200);
    const unknown = await lead.post(`${V1}/calibrations`).send({ panel: 'Mars 12' }).expect(400);
    expect(unknown.body).toMatchObject({ field: 'panel', value: 'Mars 12' });
    const none = await lead.post(`${V1}/calibrations`).send({}).expect(400);
    expect(none.body).toMatchObject({ code: 'matching.calibration_kit_missing' });
    const few = await lead.post(`${V1}/calibrations`).send({ panel: PANEL, families: 1 }).expect(400);
    expect(few.body.errors).toMatchObject([{ field: 'families', value: 1 }]);
    const { body: list } = await lead.get(`${V1}/calibrations?limit=2`).expect(200);
    expect(list.items[0]).toMatchObject({ id: run.id, status: 'cancelled' });
    expect(list.items[0].results).toBeUndefined();
  });

  it('shows reviewed hits beside it, by type and outcome', async () => {
    const trio = await world.openCase();
    await world.addRelative(trio, 'father', people[0]!, { sex: 'male' });
    await world.addRelative(trio, 'mother', people[1]!, { sex: 'female' });
    await world.addPerson(childOf(people[0]!, people[1]!));
    const self = await world.openCase();
    await world.addRelative(self, 'self', people[2]!);
    await world.addPerson(people[2]!);
    // Profiles without a typing of a known kit: what they have in common is the kit.
    const common = await world.run((tx) => service().request(tx, { families: 10, seed: 1 }));
    expect(common.parameters).toMatchObject({ panel: null });
    expect(common.parameters.loci).toHaveLength(22);
    await world.delta();
    for (const caseId of [trio, self]) await world.search(caseId);
    const hits = await world.openHits();
    const lead = await api.signIn('lab_lead');
    expect((await lead.get(`${V1}/calibrations/observed`).expect(200)).body.items).toEqual([]);
    const hitOf = (caseId: string) => hits.find((hit) => hit.caseId === caseId)!;
    await world.bringHitTo(hitOf(self).id, 'refuted');
    // Wherever it has come to since it was confirmed; second blood was left out once.
    for (const status of CONFIRMED) {
      await world.bringHitTo(hitOf(trio).id, status);
      expect((await lead.get(`${V1}/calibrations/observed`).expect(200)).body.items).toHaveLength(2);
    }
    const { body } = await lead.get(`${V1}/calibrations/observed`).expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'trio', outcome: 'confirmed', log10Lr: hitOf(trio).log10Lr }),
        expect.objectContaining({ type: null, outcome: 'refuted', number: hitOf(self).number }),
      ]),
    );
  }, 30_000);
});
