import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import {
  approveAndApply,
  barcode,
  importFile,
  openScene,
  type Scene,
  seedDonor,
} from '../laboratory/scene.js';
import { longTable, person } from '../laboratory/typing-table.js';
import { barriersOn } from '../support/barriers.js';
import { handOver, listen, openBrowser, openDeskOf, turnTo } from '../support/browser.js';
import { picture } from '../support/picture.js';

let scene: Scene;
let browser: Browser;

beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await scene.close();
});

it('an analyst asks for the correction of a locus, a lead finds it on the work list and approves it', async () => {
  const { donorId } = await seedDonor(scene, { serial: 1 });
  const { id } = await importFile(
    scene,
    'a.csv',
    longTable([{ name: barcode(1), genotypes: person(1) }]),
    'GlobalFiler',
  );
  await approveAndApply(scene, id);
  const address = await listen(scene.api);
  const { page, problems } = await openDeskOf(browser, address, 'analyst');
  page.setDefaultTimeout(12_000);
  const dialog = page.getByRole('dialog');
  const ok = dialog.locator('.ant-modal-footer .ant-btn-primary');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  await page.goto(`${address}/donors/${donorId}`);
  await page.getByRole('button', { name: '更正基因座' }).click();
  await ok.click();
  // Without locus, alleles and reason nothing is sent.
  await dialog.getByText('必填').first().waitFor();
  await dialog.getByLabel('基因座', { exact: true }).fill('TPOX');
  await dialog.getByLabel('正确的等位基因').fill('8');
  await dialog.locator('textarea').fill('复核图谱：11 为影子峰');
  await ok.click();
  await dialog.getByText('应写两个等位基因，纯合子写两次', { exact: false }).first().waitFor();
  await picture(page, 'locus-correction-asked');
  await dialog.getByLabel('正确的等位基因').fill('8、8');
  await ok.click();
  const table = page.locator('.ant-card', { hasText: '历次分型' }).locator('.ant-table').last();
  await table.getByText('待批准').waitFor();
  await table.getByText('须由另一人（实验室负责人）批准').waitFor();
  await picture(page, 'locus-correction-donor');
  expect(await overflow()).toBe(0);

  await handOver(page, address, 'lab_lead');
  await page.getByText('待批准的基因座更正').click();
  await page.locator('h1', { hasText: '基因座更正' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^批\s*准$/ }).click();
  await dialog.getByText('11, 12').waitFor();
  await dialog.getByText('8, 8').waitFor();
  await picture(page, 'locus-correction-approve');
  await dialog.locator('textarea').fill('两人看过图谱，一致');
  await ok.click();
  await page.getByText('没有待批准的基因座更正').waitFor();
  expect(await overflow()).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await page.goto(`${address}/donors/${donorId}`);
  await page.getByText('10 个基因座，第 2 版').waitFor();
  await page.locator('.ant-timeline').getByText('更正一个基因座').waitFor();
  await picture(page, 'locus-correction-done');

  await handOver(page, address, 'lab_lead', 'en');
  await turnTo(page, `${address}/locus-corrections`);
  await page.locator('h1', { hasText: 'Corrections of loci' }).waitFor();
  await page.getByText('No correction waits for approval').waitFor();
  expect(problems).toEqual([]);
}, 120_000);
