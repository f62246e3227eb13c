import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApprovalRule0088 } from '../../libs/laboratory/src/migrations/0088-approval-rule.js';
import type { Caller } from '../support/api.js';
import { barcode, batch, importFile, noProgress, openScene, rowsOf, type Scene, seedDonor } from './scene.js';
import { longTable, person } from './typing-table.js';

let scene: Scene;
let lead2: Caller;
let analyst2: Caller;
let serial = 2600;

beforeAll(async () => {
  scene = await openScene();
  lead2 = await scene.api.signIn('lab_lead2');
  analyst2 = await scene.api.signIn('analyst2');
});
afterAll(() => scene.close());

const REASON = '负责人每周只到岗三天';
/** A batch of `analyst` that waits for approval. */
async function waiting(): Promise<any> {
  const own = ++serial;
  await seedDonor(scene, { serial: own });
  return importFile(scene, `${own}.csv`, longTable([{ name: barcode(own), genotypes: person(own - 2599) }]));
}
const approve = (by: Caller, { id, version }: any) =>
  by.post(`/api/v1/imports/${id}/approve`).send({ version });
const reject = (by: Caller, { id, version }: any) =>
  by.post(`/api/v1/imports/${id}/reject`).send({ version, reason: '样本对调' });
const rules = async () => (await scene.analyst.get('/api/v1/approval-rules').expect(200)).body;
async function propose(decides: string, by = scene.lead, more: object = {}): Promise<any> {
  const { inForce } = await rules();
  return by
    .post('/api/v1/approval-rules')
    .send({ decides, reason: REASON, baseVersion: inForce.version, ...more });
}
const decideOn = (rule: any, step: string, by = lead2, reason = '已与质量负责人核对') =>
  by.post(`/api/v1/approval-rules/${rule.id}/${step}`).send({ version: rule.version, reason });
async function inForce(decides: string): Promise<void> {
  if ((await rules()).inForce.decides === decides) return;
  const { body } = await propose(decides);
  expect((await decideOn(body, 'approve')).status).toBe(200);
}
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.code];
const worklist = async (by: Caller): Promise<any> => {
  const { items } = (await by.get('/api/v1/worklist').expect(200)).body;
  return items.find(({ kind }: any) => kind === 'imports_to_decide');
};

describe('the rule as it comes', () => {
  it('leaves batches to the lead: a second analyst is refused, a lead is not; the batch says under which version', async () => {
    expect(await rules()).toMatchObject({
      inForce: { version: 1, decides: 'lead' },
      items: [{ ruleVersion: 1, inForce: true, proposedBy: null, steps: [] }],
    });
    const found = await waiting();
    expect(found).toMatchObject({ approvalRule: { version: 1, decides: 'lead' }, steps: ['reject'] });
    const seen = (await analyst2.get(`/api/v1/imports/${found.id}`)).body;
    expect(seen.steps).toEqual([]);
    expect((await worklist(analyst2)).count).toBe(0);
    expect((await worklist(scene.lead)).count).toBe(1);
    expect(codeOf(await approve(analyst2, found))).toEqual([403, 'laboratory.lead_decides_batch']);
    expect(codeOf(await reject(analyst2, found))).toEqual([403, 'laboratory.lead_decides_batch']);
    expect(codeOf(await approve(scene.analyst, found))).toEqual([403, 'laboratory.own_upload']);
    expect(await batch(scene, found.id)).toMatchObject({ status: 'awaiting_approval', decidedAt: null });
    const technician = await scene.api.signIn('technician');
    expect(codeOf(await approve(technician, found))).toEqual([403, 'platform.forbidden']);

    const approved = await approve(scene.lead, found);
    expect(approved.body.code).toBeUndefined();
    expect(approved.body).toMatchObject({
      status: 'approved',
      approvalRule: { version: 1, decides: 'lead' },
    });
  });

  it('lets who uploaded a batch take it back, under no rule', async () => {
    const found = await waiting();
    const taken = await reject(scene.analyst, found);
    expect(taken.body).toMatchObject({ status: 'rejected', approvalRule: null });
  });
});

describe('a change of the rule', () => {
  it('is in force after another lead approved it, and not before; each step is on the audit log', async () => {
    await inForce('lead');
    const before = (await rules()).inForce;
    for (const by of [scene.analyst, analyst2]) expect((await propose('second_person', by)).status).toBe(403);
    expect(codeOf(await propose('lead'))).toEqual([409, 'laboratory.approval_rule_unchanged']);
    expect(codeOf(await propose('second_person', scene.lead, { reason: ' ' }))).toEqual([
      400,
      'laboratory.reason_missing',
    ]);
    expect((await propose('nobody')).body).toMatchObject({ status: 400, field: 'decides' });
    const stale = await propose('second_person', scene.lead, { baseVersion: before.version + 5 });
    expect(codeOf(stale)).toEqual([409, 'laboratory.approval_rule_changed']);

    const proposed = (await propose('second_person')).body;
    expect(proposed).toMatchObject({
      status: 'proposed',
      steps: ['withdraw'],
      ruleVersion: null,
      inForce: false,
    });
    expect((await rules()).inForce).toEqual(before);
    expect(codeOf(await decideOn(proposed, 'approve', scene.lead))).toEqual([
      403,
      'laboratory.own_approval_rule',
    ]);
    expect(codeOf(await decideOn(proposed, 'reject', scene.lead))).toEqual([
      403,
      'laboratory.own_approval_rule',
    ]);
    expect(codeOf(await decideOn(proposed, 'withdraw'))).toEqual([403, 'laboratory.not_own_approval_rule']);
    expect((await decideOn(proposed, 'approve', analyst2)).status).toBe(403);
    expect(codeOf(await decideOn({ ...proposed, version: 9 }, 'approve'))).toEqual([
      409,
      'platform.version_conflict',
    ]);
    expect(codeOf(await decideOn(proposed, 'approve', lead2, ' '))).toEqual([
      400,
      'laboratory.reason_missing',
    ]);
    const approved = await decideOn(proposed, 'approve');
    expect(approved.body).toMatchObject({
      status: 'approved',
      ruleVersion: before.version + 1,
      inForce: true,
      reason: REASON,
      decidedBy: '林涛',
    });
    expect((await rules()).inForce).toEqual({ version: before.version + 1, decides: 'second_person' });
    expect(codeOf(await decideOn(approved.body, 'reject'))).toEqual([409, 'platform.transition_refused']);

    const entries = await rowsOf(
      scene,
      `SELECT action, account_id AS by, data->>'reason' AS reason, data->>'ruleVersion' AS made FROM audit_entry
        WHERE subject_type = 'approval_rule' AND subject_id = $1 ORDER BY id`,
      [proposed.id],
    );
    expect(entries.map(({ action, reason, made }) => [action, reason, made])).toEqual([
      ['approval_rule.proposed', REASON, null],
      ['approval_rule.approved', '已与质量负责人核对', String(before.version + 1)],
    ]);
    expect(new Set(entries.map(({ by }) => by)).size).toBe(2);
  });

  it('made on a version that is no longer in force is refused; it may be taken back or rejected', async () => {
    await inForce('lead');
    const [first, second, third] = [
      (await propose('second_person')).body,
      (await propose('second_person')).body,
      (await propose('second_person')).body,
    ];
    expect((await decideOn(first, 'approve')).status).toBe(200);
    expect(codeOf(await decideOn(second, 'approve'))).toEqual([409, 'laboratory.approval_rule_changed']);
    expect((await decideOn(second, 'withdraw', scene.lead)).body).toMatchObject({
      status: 'withdrawn',
      ruleVersion: null,
    });
    expect((await decideOn(third, 'reject')).body).toMatchObject({ status: 'rejected', ruleVersion: null });
  });

  it('two that are approved at the same moment: one comes into force', async () => {
    await inForce('lead');
    const { version } = (await rules()).inForce;
    const both = [(await propose('second_person')).body, (await propose('second_person')).body];
    const answers = await Promise.all(both.map((rule) => decideOn(rule, 'approve')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await rules()).inForce).toEqual({ version: version + 1, decides: 'second_person' });
  });
});

describe('a rule that lets any second person decide', () => {
  beforeAll(() => inForce('second_person'));

  it('lets a second analyst approve; the uploader is refused, also a lead who uploaded', async () => {
    const { version: rule } = (await rules()).inForce;
    const found = await waiting();
    expect(found.steps).toEqual(['reject']);
    expect((await worklist(scene.analyst)).count).toBe(0);
    expect((await worklist(analyst2)).count).toBe(1);
    expect(codeOf(await approve(scene.analyst, found))).toEqual([403, 'laboratory.own_upload']);
    expect(codeOf(await approve(analyst2, { ...found, version: found.version - 1 }))).toEqual([
      409,
      'platform.version_conflict',
    ]);
    expect((await analyst2.get(`/api/v1/imports/${found.id}`)).body.steps).toEqual(['approve', 'reject']);
    const approved = await approve(analyst2, found);
    expect(approved.body).toMatchObject({
      status: 'approved',
      approvalRule: { version: rule, decides: 'second_person' },
    });
    await scene.imports.apply(found.id, noProgress);
    const [entry] = await rowsOf(
      scene,
      `SELECT data->>'approvalRule' AS rule FROM audit_entry WHERE subject_id = $1 AND action = 'import.approved'`,
      [found.id],
    );
    expect(entry).toEqual({ rule: String(rule) });

    // What was decided stays under its version when the rule changes.
    await inForce('lead');
    expect(await batch(scene, found.id)).toMatchObject({
      status: 'applied',
      approvalRule: { version: rule, decides: 'second_person' },
    });
    await inForce('second_person');

    const own = ++serial;
    await seedDonor(scene, { serial: own });
    const table = longTable([{ name: barcode(own), genotypes: person(own - 2599) }]);
    const { id } = (await scene.lead.post('/api/v1/imports').attach('file', Buffer.from(table), 'lead.csv'))
      .body;
    await scene.imports.validate(id, noProgress);
    const leads = (await scene.lead.get(`/api/v1/imports/${id}`)).body;
    expect(codeOf(await approve(scene.lead, leads))).toEqual([403, 'laboratory.own_upload']);
    expect((await approve(scene.analyst, leads)).status).toBe(200);
  });

  it('leaves the decision on findings to the lead, and lets a second analyst reject', async () => {
    const found = await waiting();
    expect((await reject(analyst2, found)).body).toMatchObject({
      status: 'rejected',
      approvalRule: { decides: 'second_person' },
    });
  });

  it('the database refuses a batch that its uploader let in', async () => {
    const found = await waiting();
    await expect(
      rowsOf(
        scene,
        `UPDATE import_batch SET status = 'approved', decided_by = uploaded_by, decided_at = now() WHERE id = $1`,
        [found.id],
      ),
    ).rejects.toThrow(/import_batch_four_eyes/);
    await expect(
      rowsOf(
        scene,
        `UPDATE approval_rule SET status = 'approved', rule_version = 999, decided_by = proposed_by WHERE id = $1`,
        [(await propose('lead')).body.id],
      ),
    ).rejects.toThrow(/approval_rule_four_eyes/);
  });
});

it('a batch that an early version let its uploader approve does not stop the upgrade, and stays', async () => {
  const { id } = await waiting();
  const owner = new pg.Client({ connectionString: scene.database.url });
  await owner.connect();
  try {
    const runner = { query: (sql: string) => owner.query(sql) } as unknown as QueryRunner;
    const migration = new ApprovalRule0088();
    await migration.down(runner);
    await owner.query(
      `UPDATE import_batch SET status = 'applied', decided_by = uploaded_by, decided_at = now() WHERE id = $1`,
      [id],
    );
    await migration.up(runner);
  } finally {
    await owner.end();
  }
  const [found] = await rowsOf(
    scene,
    `SELECT status, decided_by = uploaded_by AS own, approval_rule_version FROM import_batch WHERE id = $1`,
    [id],
  );
  expect(found).toEqual({ status: 'applied', own: true, approval_rule_version: null });
});
