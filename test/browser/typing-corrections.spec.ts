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
import { listen, openBrowser, openDeskOf } from '../support/browser.js';
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
  const address = await listen(scene.api);
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
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);

  await page.goto(`${address}/specimens/${specimenId}`);
  const row = page.locator('.ant-card', { hasText: '历次分型' }).locator('tbody tr').first();
  await row.getByRole('button', { name: '恢复' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('核对后确认孔位无误');
  await page.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
  await row.getByText('有效').waitFor();
  await page.getByText('恢复分型').waitFor();
  await picture(page, 'specimen-typings');
  expect(await overflow()).toBe(0);
  await page.goto(`${address}/donors/${donorId}`);
  await page.getByText('11 个基因座，第 4 版').waitFor();
  expect(problems).toEqual([]);
});
