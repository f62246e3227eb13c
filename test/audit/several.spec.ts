import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../support/api.js';
import {
  approveAndApply,
  barcode,
  importFile,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from '../laboratory/scene.js';
import { longTable, person } from '../laboratory/typing-table.js';

let scene: Scene;
let auditor: Caller;
beforeAll(async () => {
  scene = await openScene();
  auditor = await scene.api.signIn('auditor');
});
afterAll(() => scene.close());

const entries = async (query: string) => (await auditor.get(`/api/v1/audit?${query}`).expect(200)).body.items;

it('what an import does to many specimens is one entry, which each of them finds as its own', async () => {
  const donors = [
    await seedDonor(scene, { serial: 1 }),
    await seedDonor(scene, { serial: 2, kind: 'relative' }),
  ];
  const { id } = await importFile(
    scene,
    'two.csv',
    longTable([1, 2].map((n) => ({ name: barcode(n), genotypes: person(n) }))),
  );
  const { number } = await approveAndApply(scene, id);
  expect(await entries('action=specimen.typed')).toMatchObject([
    { subjectType: 'specimen', subjectId: 'several', data: { subjects: 2, note: number } },
  ]);
  expect((await entries('action=specimen.typed'))[0].data).not.toHaveProperty('each');
  for (const [index, { specimenId, donorId }] of donors.entries()) {
    const typed = { barcode: barcode(index + 1), donorId, from: 'received', to: 'typed', note: number };
    const [own] = await entries(`subjectId=${specimenId}&action=specimen.typed`);
    expect(own).toMatchObject({ subjectId: specimenId, data: typed });
    expect(Object.keys(own.data).sort()).toEqual(Object.keys(typed).sort());
  }
  const profile = `SELECT id AS "profileId" FROM profile WHERE donor_id = $1`;
  const [{ profileId }] = await rowsOf(scene, profile, [donors[1]!.donorId]);
  expect(await entries(`subjectType=profile&subjectId=${profileId}`)).toMatchObject([
    { action: 'profile.created', data: { donorId: donors[1]!.donorId, published: true } },
  ]);
  // The history of a case shows its own specimen, and nothing of the others.
  const { timeline } = (await scene.lead.get(`/api/v1/cases/${donors[1]!.caseId}`).expect(200)).body;
  const shown = timeline.filter(({ kind }: { kind: string }) => kind === 'specimen.typed');
  expect(shown).toMatchObject([{ data: { barcode: barcode(2) } }]);
  expect(JSON.stringify(timeline)).not.toContain(barcode(1));
});
