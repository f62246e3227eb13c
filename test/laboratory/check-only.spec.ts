import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barcode, controlRows, noProgress, openScene, type Scene, seedDonor } from './scene.js';
import { LOCI } from './typing-table.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await seedDonor(scene, { serial: 1 });
});
afterAll(() => scene.close());

function table(remark: string): Buffer {
  const rows = LOCI.map((locus, index) => `${barcode(1)},${locus},${11 + (index % 3)},${14 + (index % 2)}`);
  return Buffer.from(
    [`SampleName,Marker,Allele1,Allele2,${remark}`, ...rows, ...controlRows(), ''].join('\n'),
  );
}

const send = (content: Buffer, checkOnly: boolean) => {
  const request = scene.analyst.post('/api/v1/imports').attach('file', content, '板 7.csv');
  return checkOnly ? request.field('checkOnly', 'yes') : request;
};
const get = async (id: string) => (await scene.lead.get(`/api/v1/imports/${id}`).expect(200)).body;

it('a file that is only checked is judged, approved by nobody, and judged again when it is handed in', async () => {
  const { id } = (await send(table('check'), true).expect(202)).body;
  await scene.imports.validate(id, noProgress);
  const checked = await get(id);
  expect(checked).toMatchObject({ status: 'checked', samples: { total: 1, accepted: 1 }, failure: null });
  expect(checked.steps).toEqual(['submit', 'reject']);
  const approve = (version: number) => scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version });
  expect((await approve(checked.version)).body).toMatchObject({
    status: 409,
    code: 'platform.transition_refused',
  });
  const stale = await scene.analyst.post(`/api/v1/imports/${id}/submit`).send({ version: 1 });
  expect(stale.body).toMatchObject({ status: 409, code: 'platform.version_conflict' });

  const submitted = await scene.analyst
    .post(`/api/v1/imports/${id}/submit`)
    .send({ version: checked.version })
    .expect(200);
  expect(submitted.body.status).toBe('uploaded');
  await scene.imports.validate(id, noProgress);
  const waiting = await get(id);
  expect(waiting.status).toBe('awaiting_approval');
  await approve(waiting.version).expect(200);
  await scene.imports.apply(id, noProgress);
  expect(await get(id)).toMatchObject({ status: 'applied', samples: { accepted: 1 } });
});

it('a file without controls is checked as well, and says what stops it', async () => {
  const content = Buffer.from(table('none').toString().split('\n').slice(0, 11).join('\n'));
  const { id } = (await send(content, true).expect(202)).body;
  await scene.imports.validate(id, noProgress);
  expect(await get(id)).toMatchObject({
    status: 'checked',
    failure: { code: 'laboratory.negative_control_missing' },
  });
});

it('gives back the very bytes, with their digest; another role does not get them', async () => {
  const content = table('bytes');
  const { id } = (await send(content, false).expect(202)).body;
  const answer = await scene.lead.get(`/api/v1/imports/${id}/file`).buffer(true).expect(200);
  expect((answer.body as Buffer).equals(content)).toBe(true);
  const digest = createHash('sha256').update(content).digest();
  expect(answer.headers['repr-digest']).toBe(`sha-256=:${digest.toString('base64')}:`);
  expect((await get(id)).sha256).toBe(digest.toString('hex'));
  expect(decodeURIComponent(answer.headers['content-disposition']!)).toContain('板 7.csv');
  const technician = await scene.api.signIn('technician');
  await technician.get(`/api/v1/imports/${id}/file`).expect(403);
});

it('the same content after a rejection is taken, and says where it was before', async () => {
  const content = table('twice');
  const first = (await send(content, false).expect(202)).body;
  const again = await send(content, false);
  expect(again.body).toMatchObject({ status: 409, code: 'laboratory.file_already_imported' });
  await scene.analyst
    .post(`/api/v1/imports/${first.id}/reject`)
    .send({ reason: '上错文件', version: first.version })
    .expect(200);
  const second = (await send(content, false).expect(202)).body;
  expect(second.sameContent).toEqual([{ id: first.id, number: first.number, status: 'rejected' }]);
});
