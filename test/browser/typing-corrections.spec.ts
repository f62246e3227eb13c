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
import { handOver, listen, openBrowser, openDeskOf, overflow, turnTo } from '../support/browser.js';
import { picture } from '../support/picture.js';

let scene: Scene;
let browser: Browser;
let address: string;

beforeAll(async () => {
  scene = await openScene();
  address = await listen(scene.api);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await scene.close();
});

it('the lead withdraws one of two typings with cause and reason, sees it on the timeline, and takes it back', async () => {
  const { donorId, specimenId } = await seedDonor(scene, { serial: 1 });
  for (const genotypes of [person(1), { ...person(1), FGA: ['20', '22'] }]) {
    const { id } = await importFile(
      scene,
      'a.csv',
      longTable([{ name: barcode(1), genotypes }]),
      'GlobalFiler',
    );
    await approveAndApply(scene, id);
  }
  const { page, problems } = await openDeskOf(browser, address, 'lab_lead');
  await page.goto(`${address}/donors/${donorId}`);
  await page.getByText('11 个基因座，第 2 版').waitFor();
  const card = page.locator('.ant-card', { hasText: '历次分型' }).first();
  const newest = card.locator('tbody tr').first();
  await newest.getByRole('button', { name: '撤回' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('孔位 A1 与 A2 调换');
  await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
  // Without the cause nothing is sent.
  await dialog.getByText('必填').first().waitFor();
  await dialog.locator('.ant-select').click();
  await page.getByTitle('样本错误（调换或他人样本）').last().click();
  await picture(page, 'withdraw-typing');
  await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
  await page.getByText('10 个基因座，第 3 版').waitFor();
  await newest.getByText('已撤回').waitFor();
  await newest.getByText('孔位 A1 与 A2 调换').waitFor();
  await page.locator('.ant-timeline').getByText('撤回分型').waitFor();
  await picture(page, 'typing-withdrawn');
  expect(await overflow(page)).toBe(0);

  await page.goto(`${address}/specimens/${specimenId}`);
  const row = page.locator('.ant-card', { hasText: '历次分型' }).locator('tbody tr').first();
  await row.getByRole('button', { name: '恢复' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('核对后确认孔位无误');
  await page.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
  await row.getByText('有效').waitFor();
  await page.getByText('恢复分型').waitFor();
  await picture(page, 'specimen-typings');
  expect(await overflow(page)).toBe(0);
  await page.goto(`${address}/donors/${donorId}`);
  await page.getByText('11 个基因座，第 4 版').waitFor();
  expect(problems).toEqual([]);
});

it('an analyst asks for the correction of a locus, a lead finds it on the work list and approves it', async () => {
  const { donorId } = await seedDonor(scene, { serial: 2 });
  const { id } = await importFile(
    scene,
    'a.csv',
    longTable([{ name: barcode(2), genotypes: person(1) }]),
    'GlobalFiler',
  );
  await approveAndApply(scene, id);
  const { page, problems } = await openDeskOf(browser, address, 'analyst');
  page.setDefaultTimeout(12_000);
  const dialog = page.getByRole('dialog');
  const ok = dialog.locator('.ant-modal-footer .ant-btn-primary');

  await page.goto(`${address}/donors/${donorId}`);
  await page.getByRole('button', { name: '更正基因座' }).click();
  await ok.click();
  // Without locus, alleles and reason nothing is sent.
  await dialog.getByText('必填').first().waitFor();
  // By the keyboard: typing ahead, with the present genotype of each locus beside it.
  await dialog.getByLabel('基因座', { exact: true }).focus();
  await page.keyboard.type('tpo');
  await page.locator('.ant-select-item-option').filter({ hasText: 'TPOX' }).getByText('11, 12').waitFor();
  await picture(page, 'locus-correction-choice');
  await page.keyboard.press('Enter');
  await dialog.getByText(/^现为\s*11, 12$/).waitFor();
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
  expect(await overflow(page)).toBe(0);

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
  expect(await overflow(page)).toBe(0);
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
