import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDefaultPolicy } from '@homeward/policy';
import { newId, systemActor } from '@homeward/platform';
import { startWorker, type WorkerUnderTest } from '../support/worker.js';
import { type Desk, expectRefused, get, ok, openCase, openDesk, post, sql } from './desk.js';

let desk: Desk;
let worker: WorkerUnderTest;
beforeAll(async () => {
  desk = await openDesk();
  await desk.api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
  worker = await startWorker(desk.api.config.databaseUrl, desk.api.config.dataDir);
});
afterAll(async () => {
  await worker.close();
  await desk.close();
});

const reason = '家属请求暂停';
const see = (id: string) => ok(get(desk.coordinator, `/cases/${id}`));
const coverage = () => ok(get(desk.coordinator, '/coverage'));

/** A hit of the case that nobody decided, as a search would have raised it. */
async function anUndecidedHit(caseId: string): Promise<string> {
  const person = await ok(post(desk.technician, '/persons', { category: 'welfare_resident', sex: 'male' }));
  const [profile, hit] = [newId(), newId()];
  await sql(
    desk,
    `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, autosomal_loci) VALUES ($1, $2, 'unknown_origin', 1, '{}', 24)`,
    [profile, person.id],
  );
  await sql(desk, 'INSERT INTO person_row (row_number, profile_id, donor_id) VALUES (0, $1, $2)', [
    profile,
    person.id,
  ]);
  await sql(
    desk,
    `INSERT INTO hit (id, number, case_id, case_number, search_version, policy_version, person_row, person_profile_id,
       person_donor_id, person_code, person_category, family_type, typed_relations, log10_lr, mismatches, loci_compared,
       expected_chance_hits, persons_searched, more_loci_needed, sex_agreement, age_agreement, evidence, status)
     VALUES ($1, 'H-1', $2, 'x', 1, (SELECT version FROM policy WHERE in_force), 0, $3, $4, $5, 'welfare_resident', 'duo',
       '{mother}', 6.5, 0, 24, 0.001, 1, false, 'agrees', 'agrees', '{}', 'new')`,
    [hit, caseId, profile, person.id, person.code],
  );
  return hit;
}

describe('a case that is suspended', () => {
  it('leaves coverage with its undecided hits, and is searched again when it resumes', async () => {
    const { id, version } = await openCase(desk);
    await worker.idle();
    expect((await see(id)).search).toMatchObject({ version: 1, status: 'not_searchable' });
    const before = await coverage();
    const hit = await anUndecidedHit(id);

    const suspended = await ok(post(desk.technician, `/cases/${id}/suspend`, { reason, version }));
    expect(suspended).toMatchObject({
      status: 'suspended',
      steps: ['resume', 'correct_members', 'draw'],
      search: { status: 'none' },
    });
    expect(suspended.timeline.at(-1)).toMatchObject({ kind: 'case.suspend', data: { reason } });
    expect((await coverage()).casesNotSearchable).toBe(before.casesNotSearchable - 1);
    expect(await sql(desk, 'SELECT status FROM hit WHERE id = $1', [hit])).toEqual([
      { status: 'superseded' },
    ]);

    const resumed = await ok(
      post(desk.technician, `/cases/${id}/resume`, { reason, version: suspended.version }),
    );
    expect(resumed).toMatchObject({ status: 'open', search: { version: 2, status: 'pending' } });
    expect(await worker.idle()).toContain('matching.case');
    expect((await see(id)).search).toMatchObject({ version: 2, status: 'not_searchable' });
    expect((await coverage()).casesNotSearchable).toBe(before.casesNotSearchable);
  });

  it('needs a reason, the version that was seen, and its own point', async () => {
    const { id, version } = await openCase(desk);
    const at = `/cases/${id}/suspend`;
    await expectRefused(desk, () => post(desk.technician, at, { reason: '  ', version }), {
      ...{ status: 400, code: 'intake.case_reason_missing', field: 'reason', value: '  ' },
    });
    await expectRefused(desk, () => post(desk.technician, at, { reason, version: 7 }), {
      ...{ status: 409, code: 'platform.version_conflict', field: 'version', value: 7 },
    });
    await expectRefused(desk, () => post(desk.stranger, at, { reason, version }), {
      ...{ status: 404, code: 'platform.not_found', field: 'id', value: id },
    });
  });
});

describe('closing a case', () => {
  it('is allowed to the coordinator only, not to a collection point', async () => {
    const { id, version, steps } = await openCase(desk);
    expect(steps).toEqual(['suspend', 'add_relative', 'correct_members', 'draw']);
    await expectRefused(desk, () => post(desk.technician, `/cases/${id}/close`, { reason, version }), {
      ...{ status: 403, code: 'platform.forbidden', value: 'case.end' },
    });
    const closed = await ok(post(desk.coordinator, `/cases/${id}/close`, { reason, version }));
    expect(closed).toMatchObject({ status: 'closed', steps: ['reopen'], search: { status: 'none' } });
    await expectRefused(
      desk,
      () => post(desk.technician, `/cases/${id}/reopen`, { reason, version: closed.version }),
      { status: 403, code: 'platform.forbidden', value: 'case.end' },
    );
    const open = await ok(post(desk.coordinator, `/cases/${id}/reopen`, { reason, version: closed.version }));
    expect(open).toMatchObject({
      status: 'open',
      steps: ['suspend', 'close', 'correct_members'],
      search: { version: 2 },
    });
    expect(await worker.idle()).toContain('matching.case');
  });
});
