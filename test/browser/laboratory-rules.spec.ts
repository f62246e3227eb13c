import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barcode, batch, importFile, openScene, type Scene, seedDonor } from '../laboratory/scene.js';
import { longTable, person } from '../laboratory/typing-table.js';
import { barriersOn } from '../support/barriers.js';
import {
  type Desk,
  handOver,
  listen,
  openBrowser,
  openDeskOf,
  overflow,
  turnTo,
} from '../support/browser.js';
import { picture } from '../support/picture.js';

let scene: Scene;
let browser: Browser;
let address: string;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  scene = await openScene();
  for (let serial = 2700; serial < 2703; serial++) await seedDonor(scene, { serial });
  address = await listen(scene.api);
  browser = await openBrowser();
  desk = await openDeskOf(browser, address, 'lab_lead');
  ({ page } = desk);
  page.setDefaultTimeout(45_000);
  await page.goto(`${address}/`);
  await page.locator('h1').waitFor();
});
afterAll(async () => {
  await browser.close();
  await scene.close();
});

const dialog = () => page.getByRole('dialog').last();
it('the rule who approves is changed by two leads, and a second analyst approves under it', async () => {
  const { id } = await importFile(
    scene,
    'rule.csv',
    longTable([{ name: barcode(2700), genotypes: person(1) }]),
  );
  await handOver(page, address, 'analyst2');
  await turnTo(page, `${address}/imports/${id}`);
  await page.getByText('由实验室负责人审批', { exact: true }).waitFor();
  await page.getByText('实验室负责人 · 规则版本 1').waitFor();
  expect(await page.getByRole('button', { name: /批准 1 个样本/ }).count()).toBe(0);
  await turnTo(page, `${address}/vocabulary?tab=approval`);
  await page.getByText('规则版本 1').waitFor();
  expect(await page.getByRole('button', { name: '更改审批规则' }).count()).toBe(0);

  await handOver(page, address, 'lab_lead');
  await turnTo(page, `${address}/vocabulary`);
  await page.getByRole('tab', { name: '审批规则' }).click();
  await page.getByRole('button', { name: '更改审批规则' }).click();
  await dialog().getByLabel('由上传者以外的任何一位分析员或实验室负责人审批').check();
  await dialog().getByLabel('原因', { exact: true }).fill('负责人每周只到岗三天');
  await dialog().getByRole('button', { name: '提出变更' }).click();
  await page.getByText('已提出，等待另一位负责人决定').waitFor();
  await page.getByText('须由另一位负责人决定', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /^批\s*准$/ }).count()).toBe(0);

  await handOver(page, address, 'lab_lead2');
  await page.getByText('待决定的审批规则').click();
  await page.getByRole('button', { name: /^批\s*准$/ }).click();
  await dialog().getByLabel('原因', { exact: true }).fill('已与质量负责人核对');
  await picture(page, 'approval-rule-approve');
  await dialog()
    .getByRole('button', { name: /^批\s*准$/ })
    .click();
  await page.getByText('已批准，已生效').waitFor();
  await page.locator('.ant-alert').getByText('由上传者以外的任何一位分析员或实验室负责人审批').waitFor();
  await picture(page, 'approval-rule');
  expect(await overflow(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);

  await handOver(page, address, 'analyst2');
  await page.getByText('待审批的导入').first().waitFor();
  await turnTo(page, `${address}/imports/${id}`);
  await page.getByText('上传者以外任何一人 · 规则版本 2').waitFor();
  await page.getByRole('button', { name: '批准 1 个样本入库' }).click();
  await page.getByText(/（规则版本 2）/).waitFor();
  await picture(page, 'approval-batch');
  expect(await overflow(page)).toBe(0);
  expect(await batch(scene, id)).toMatchObject({ status: 'approved', approvalRule: { version: 2 } });
  expect(desk.problems).toEqual([]);
});

it('a column that was called not needed is listed and taken back, and the next file is asked again', async () => {
  const withColumn = (serial: number) =>
    longTable([{ name: barcode(serial), genotypes: person(serial - 2690) }])
      .replaceAll(/#[0-9a-f-]+/g, 'UD1')
      .replace(/^(Sample Name)(.*)\n([^\n]*)\n/, '$1$2,Freezer\n$3,,R2\n');
  const first = await importFile(scene, 'plate-17.csv', withColumn(2701));
  const body = { version: first.version, headers: ['Freezer'], reason: '冷冻柜位置' };
  await scene.lead.post(`/api/v1/imports/${first.id}/columns-not-needed`).send(body).expect(200);

  await turnTo(page, `${address}/vocabulary?tab=columns`);
  await page.getByText('Freezer').waitFor();
  await page.getByText('plate-17.csv').waitFor();
  expect(await page.getByRole('button', { name: /^撤\s*回$/ }).count()).toBe(0);

  await handOver(page, address, 'lab_lead');
  await turnTo(page, `${address}/vocabulary`);
  await page.getByRole('tab', { name: '不需要的列' }).click();
  await page.getByRole('button', { name: /^撤\s*回$/ }).click();
  await dialog().getByLabel('原因', { exact: true }).fill('该列中有复核结果');
  await picture(page, 'column-take-back');
  await dialog()
    .getByRole('button', { name: /^撤\s*回$/ })
    .click();
  await page.getByText('已撤回，以后的文件会重新询问此列').waitFor();
  await page.getByText('该列中有复核结果').waitFor();
  await picture(page, 'columns-not-needed');
  expect(await overflow(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);

  const next = await importFile(scene, 'plate-18.csv', withColumn(2702));
  await turnTo(page, `${address}/imports/${next.id}`);
  await page
    .getByText(/未知的列“Freezer”/)
    .first()
    .waitFor();
  expect(desk.problems).toEqual([]);
});

it('the pages are complete in English', async () => {
  await handOver(page, address, 'lab_lead', 'en');
  await turnTo(page, `${address}/vocabulary`);
  for (const tab of ['Approval rule', 'Columns not needed']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForLoadState('networkidle');
    const text = await page.locator('main').innerText();
    expect([tab, /[a-z]+:[a-z]+[A-Z.]/.exec(text)?.[0]]).toEqual([tab, undefined]);
    expect([
      tab,
      /[一-鿿]{4}/.exec(
        text.replace(/负责人每周只到岗三天|已与质量负责人核对|冷冻柜位置|该列中有复核结果/g, ''),
      )?.[0],
    ]).toEqual([tab, undefined]);
  }
});
