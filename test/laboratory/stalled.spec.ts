import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkHandler, type WorkKind, WorkRunner } from '@homeward/platform';
import {
  batch,
  barcode,
  decide,
  findingsOf,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
  upload,
} from './scene.js';
import { longTable, person } from './typing-table.js';

let scene: Scene;
let serial = 900;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Does the work of one kind for a batch as the worker does, with a handler that may break. */
async function work(kind: WorkKind, subject: string, handler: () => Promise<void>): Promise<void> {
  const runner = scene.api.app.get(WorkRunner, { strict: false });
  const [item] = await rowsOf<{ id: string }>(
    scene,
    `SELECT id FROM work_item WHERE kind = $1 AND subject_id = $2`,
    [kind, subject],
  );
  const handlers = { [kind]: handler } as unknown as Record<WorkKind, WorkHandler>;
  await runner.run(item!.id, handlers, {
    givenUp: {
      [kind]: (tx: Parameters<typeof scene.imports.stall>[0], id: string, error: string) =>
        scene.imports.stall(tx, id, error),
    },
  });
}

/** Nineteen failures before this one. */
const lastAttempt = (id: string) =>
  rowsOf(scene, `UPDATE work_item SET attempts = 19 WHERE subject_id = $1`, [id]);
const broken = () => Promise.reject(new Error('the disk is full'));

async function uploaded(): Promise<string> {
  const own = ++serial;
  await seedDonor(scene, { serial: own });
  const table = longTable([{ name: barcode(own), genotypes: person(1) }]);
  return (await upload(scene, 'a.csv', table)).body.id;
}

describe('work that fails', () => {
  it('says so while it is tried again, and a person may give it up', async () => {
    const id = await uploaded();
    await work('import.validate', id, broken);
    const waiting = await batch(scene, id);
    expect(waiting).toMatchObject({
      status: 'uploaded',
      lastError: { attempts: 1, error: 'the disk is full' },
    });
    const body = { reason: '改用另一个文件', version: waiting.version };
    await scene.analyst.post(`/api/v1/imports/${id}/reject`).send(body).expect(200);
    expect(await batch(scene, id)).toMatchObject({ status: 'rejected', lastError: null });
    const [item] = await rowsOf(scene, `SELECT status FROM work_item WHERE subject_id = $1`, [id]);
    expect(item).toEqual({ status: 'cancelled' });
  });

  it('for good while it is checked, marks the batch with the reason; taken up again, it comes through', async () => {
    const id = await uploaded();
    await lastAttempt(id);
    await work('import.validate', id, broken);
    const stalled = await batch(scene, id);
    expect(stalled).toMatchObject({
      status: 'stalled',
      failure: { code: 'laboratory.work_failed', message: 'The work failed: the disk is full' },
    });
    const waiting = (await scene.analyst.get('/api/v1/worklist')).body.items;
    expect(waiting).toContainEqual(expect.objectContaining({ kind: 'imports_stalled', count: 1 }));
    const retried = await scene.analyst
      .post(`/api/v1/imports/${id}/retry`)
      .send({ version: stalled.version });
    expect(retried.body).toMatchObject({ status: 'uploaded', failure: null });
    await work('import.validate', id, () => scene.imports.validate(id, noProgress));
    expect(await batch(scene, id)).toMatchObject({ status: 'awaiting_approval', samples: { accepted: 1 } });
  });

  it('for good while it is applied, is taken up where it stopped, or given up', async () => {
    const [first, second] = [await uploaded(), await uploaded()];
    for (const id of [first, second]) {
      await scene.imports.validate(id, noProgress);
      const { version } = await batch(scene, id);
      await scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version }).expect(200);
      await lastAttempt(id);
      await work('import.apply', id, broken);
      expect(await batch(scene, id)).toMatchObject({ status: 'stalled' });
    }
    const { version } = await batch(scene, first);
    await scene.lead.post(`/api/v1/imports/${first}/retry`).send({ version }).expect(200);
    await work('import.apply', first, () => scene.imports.apply(first, noProgress));
    expect(await batch(scene, first)).toMatchObject({ status: 'applied', samples: { accepted: 1 } });
    const other = await batch(scene, second);
    const body = { reason: '重做', version: other.version };
    await scene.analyst.post(`/api/v1/imports/${second}/reject`).send(body).expect(200);
    expect(await batch(scene, second)).toMatchObject({ status: 'rejected' });
  });

  it('is not taken up where nothing stopped', async () => {
    const id = await uploaded();
    const answer = await scene.analyst.post(`/api/v1/imports/${id}/retry`).send({ version: 1 });
    expect(answer.body).toMatchObject({ status: 409, code: 'platform.transition_refused' });
  });
});

describe('four eyes', () => {
  it('an analyst approves nothing, and a lead does not approve the own upload', async () => {
    const id = await uploaded();
    await scene.imports.validate(id, noProgress);
    const { version, ownUpload } = await batch(scene, id);
    expect(ownUpload).toBe(true);
    expect((await scene.analyst.post(`/api/v1/imports/${id}/approve`).send({ version })).status).toBe(403);
    const own = ++serial;
    await seedDonor(scene, { serial: own });
    const table = longTable([{ name: barcode(own), genotypes: person(1) }], []);
    const mine = (await scene.lead.post('/api/v1/imports').attach('file', Buffer.from(table), 'b.csv')).body
      .id;
    await scene.imports.validate(mine, noProgress);
    expect(await findingsOf(scene, mine)).toHaveLength(2);
    const refused = await decide(scene, mine, 'negative_control_missing', 'release');
    expect(refused.body).toMatchObject({ status: 403, code: 'laboratory.own_upload' });
    await rowsOf(scene, `UPDATE import_batch SET status = 'awaiting_approval' WHERE id = $1`, [mine]);
    const at = (await batch(scene, mine)).version;
    const answer = await scene.lead.post(`/api/v1/imports/${mine}/approve`).send({ version: at });
    expect(answer.body).toMatchObject({ status: 403, code: 'laboratory.own_upload' });
  });
});
