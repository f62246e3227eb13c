import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { HitSummary } from '@homeward/hits';
import {
  get,
  ok,
  openSceneWithHits,
  BUILDING_MS,
  post,
  rowsOf,
  secondBlood,
  type Scene,
} from '../review/scene.js';
import { agreedOn, notified, statusOf, step, taskOf, visit } from './steps.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openSceneWithHits();
}, BUILDING_MS);
afterAll(() => scene.close());

const REASON = '登记时把亲属关系写错了,已核实';

interface Relative {
  readonly id: string;
  readonly code: string;
  readonly caseId: string;
  readonly version: number;
}

async function motherOf(hit: HitSummary): Promise<Relative> {
  const [row] = await rowsOf<Relative>(
    scene,
    `SELECT d.id, d.code, c.id AS "caseId", c.version FROM hit h JOIN missing_case c ON c.id = h.case_id
       JOIN case_member m ON m.case_id = c.id AND m.relation = 'mother' JOIN donor d ON d.id = m.donor_id
      WHERE h.id = $1`,
    [hit.id],
  );
  return row!;
}

/** The typing was another person's: what a reassignment leaves of the profile. */
function loseGenotypes(donorId: string, loci: number): Promise<unknown> {
  return rowsOf(
    scene,
    `UPDATE profile SET genotypes = (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM
       (SELECT * FROM jsonb_each(genotypes) ORDER BY key OFFSET $2) kept) WHERE donor_id = $1`,
    [donorId, loci],
  );
}

async function lostBasis(hit: HitSummary): Promise<unknown> {
  return (await ok<{ lostBasis: unknown }>(get(await scene.as('lab_lead'), `/hits/${hit.id}`))).lostBasis;
}

async function listed(): Promise<string[]> {
  const { items } = await ok<{ items: HitSummary[] }>(
    get(await scene.as('lab_lead'), '/hits?basisLost=true'),
  );
  return items.map(({ number }) => number);
}

async function waiting(): Promise<number> {
  const { items } = await ok<{ items: { kind: string; count: number }[] }>(
    get(await scene.as('lab_lead'), '/worklist'),
  );
  return items.find(({ kind }) => kind === 'hits_basis_lost')!.count;
}

describe('a hit that no longer rests on what it was found with', () => {
  it('is stopped after a relative left the family, until the lead refutes it', async () => {
    const hit = await notified(scene);
    await visit(scene, 'investigator', hit);
    const mother = await motherOf(hit);
    expect(await lostBasis(hit)).toEqual([]);
    await ok(
      post(await scene.as('technician'), `/cases/${mother.caseId}/relatives/${mother.id}/remove`, {
        reason: REASON,
        version: mother.version,
      }),
    );
    expect(await lostBasis(hit)).toEqual([{ code: mother.code, loss: 'not_in_family' }]);
    expect(await listed()).toEqual([hit.number]);
    expect(await waiting()).toBe(1);
    // Its second blood agrees with the first, and still nothing goes on.
    await secondBlood(scene, hit);
    expect((await statusOf(scene, hit)).status).toBe('notified');
    const { id } = await taskOf(scene, 'investigator', hit);
    const { identities } = await ok<{ identities: unknown[] }>(
      get(await scene.as('investigator'), `/tasks/${id}`),
    );
    expect(identities).toEqual([]);
    const lead = await scene.as('lab_lead');
    const { version } = await statusOf(scene, hit);
    const waiver = await post(lead, `/hits/${hit.id}/second-blood/waiver`, { reason: REASON, version });
    expect(waiver.body).toMatchObject({ code: 'matching.basis_lost' });
    expect(JSON.stringify(waiver.body)).toContain(mother.code);
    await ok(post(lead, `/hits/${hit.id}/second-blood/refute`, { reason: REASON, version }));
    expect((await statusOf(scene, hit)).status).toBe('refuted');
    expect(await waiting()).toBe(0);
  });

  it('cannot become a reunion while a typing belongs to another person', async () => {
    const hit = await agreedOn(scene);
    await loseGenotypes(hit.personDonorId, 2);
    expect(await lostBasis(hit)).toEqual([]);
    await loseGenotypes(hit.personDonorId, 1);
    expect(await lostBasis(hit)).toEqual([{ code: hit.personCode, loss: 'genotypes_gone' }]);
    const reunion = await step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() });
    expect(reunion.body).toMatchObject({ code: 'matching.basis_lost' });
    expect((await statusOf(scene, hit)).status).toBe('wishes_recorded');
  });

  it('says so when a relation was corrected', async () => {
    const hit = await notified(scene);
    const mother = await motherOf(hit);
    await rowsOf(scene, `UPDATE case_member SET relation = 'paternal_half_sibling' WHERE donor_id = $1`, [
      mother.id,
    ]);
    expect(await lostBasis(hit)).toEqual([{ code: mother.code, loss: 'other_relation' }]);
  });
});
