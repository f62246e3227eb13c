import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor } from '@homeward/platform';
import type { Browser, Page } from 'playwright-core';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { picture } from '../support/picture.js';
import { listen, openBrowser, SharedDesk, turnTo } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let api: ApiUnderTest;
let browser: Browser;
let desks: SharedDesk;
let address: string;
let technician: Caller;
let spare: { person: { code: string; id: string }; specimen: { id: string; barcode: string } }[];
let box: { id: string; specimens: { id: string; barcode: string }[] };

const V1 = '/api/v1';
const send = async (caller: Caller, path: string, body: object): Promise<any> => {
  const answer = await caller.post(V1 + path).send(body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

async function aSpecimen(kit: { formBarcode: string; specimenBarcode: string }) {
  const person = await send(technician, '/persons', { category: 'rescued_child', sex: 'male' });
  const { formBarcode, specimenBarcode } = kit;
  const specimen = await send(technician, '/specimens', {
    ...{
      donorId: person.id,
      formBarcode,
      specimenBarcode,
      material: 'blood_card',
      collectedOn: '2026-01-05',
    },
  });
  return { person, specimen };
}

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  await api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
  address = await listen(api);
  technician = await api.signIn('technician');
  const coordinator = await api.signIn('coordinator');
  const points = (await coordinator.get(`${V1}/reference/collection-points`).expect(200)).body;
  const { id } = points.find((each: { code: string }) => each.code === 'TJ-HP-01');
  const kits = (await send(coordinator, '/kits', { collectionPointId: id, count: 4 })).items;
  const shipment = await send(technician, '/shipments', {});
  for (const kit of kits.slice(0, 2)) {
    const { specimen } = await aSpecimen(kit);
    await send(technician, `/shipments/${shipment.id}/specimens`, { barcode: specimen.barcode });
  }
  const { version } = (await technician.get(`${V1}/shipments/${shipment.id}`).expect(200)).body;
  box = await send(technician, `/shipments/${shipment.id}/send`, { carrier: '顺丰', version });
  spare = [await aSpecimen(kits[2]), await aSpecimen(kits[3])];
  browser = await openBrowser();
  desks = new SharedDesk(browser, address);
});
afterAll(async () => {
  await browser.close();
  await api.close();
  await database.drop();
});

async function deskOf(username: string, path: string): Promise<{ page: Page; problems: string[] }> {
  const desk = await desks.of(username);
  await turnTo(desk.page, `${address}${path}`);
  return desk;
}

/** All keys of a label at once, then Enter, as a scanner does. */
async function scan(page: Page, label: string): Promise<void> {
  await page.locator('input[data-scan]').first().focus();
  await page.keyboard.insertText(label);
  await page.keyboard.press('Enter');
}

const statusOf = async (id: string): Promise<string> =>
  (await technician.get(`${V1}/specimens/${id}`).expect(200)).body.status;

describe('a receipt with slow answers', () => {
  it('rejects the one tube that was marked as damaged, and takes the next', async () => {
    const { page, problems } = await deskOf('analyst', `/shipments/${box.id}`);
    await page.getByText('0 / 2', { exact: true }).waitFor();
    await page.route('**/receive', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.getByText('破损', { exact: true }).click();
    await scan(page, box.specimens[0]!.barcode);
    await scan(page, box.specimens[1]!.barcode);
    await page.getByText('2 份全部到齐').waitFor();
    await picture(page, 'receipt');
    expect([await statusOf(box.specimens[0]!.id), await statusOf(box.specimens[1]!.id)]).toEqual([
      ...['rejected', 'received'],
    ]);

    await turnTo(page, `${address}/specimens/${box.specimens[0]!.id}`);
    await page.getByRole('button', { name: '撤销接收' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('点错了破损');
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await page.locator('.ant-tag', { hasText: '运送中' }).waitFor();
    expect(await statusOf(box.specimens[0]!.id)).toBe('in_transit');
    expect(problems).toEqual([]);
  });
});

describe('two tubes registered the wrong way round', () => {
  it('are exchanged by their point on the page of one of them', async () => {
    const [one, two] = spare;
    const { page, problems } = await deskOf('technician', `/specimens/${one!.specimen.id}`);
    await page.getByRole('button', { name: '与另一管互换' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('另一管的条码').fill(two!.specimen.barcode);
    await dialog.getByLabel('更正原因').fill('两个采集包放在一起');
    await picture(page, 'swap');
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await page.getByText(`${one!.person.code} → ${two!.person.code}`).first().waitFor();
    await picture(page, 'swapped');
    await page.getByRole('link', { name: two!.person.code }).waitFor();
    expect(problems).toEqual([]);
  });
});
