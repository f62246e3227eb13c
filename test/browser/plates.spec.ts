import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { PlateReturns } from '@homeward/laboratory';
import { barcode, importFile, openScene, type Scene, seedDonor } from '../laboratory/scene.js';
import { longTable, person } from '../laboratory/typing-table.js';
import { barriersOn } from '../support/barriers.js';
import { listen, openBrowser, openDeskOf, overflow } from '../support/browser.js';
import { picture } from '../support/picture.js';

let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  for (const serial of [1, 2, 3]) await seedDonor(scene, { serial });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await scene.close();
});

async function addLot(page: Page, kind: string, name: string, lot: string, expiresOn: string): Promise<void> {
  await page.getByRole('button', { name: '新批号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('类别').press('Enter');
  await page.locator('.ant-select-item-option', { hasText: kind }).click();
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('批号').fill(lot);
  await dialog.getByLabel('有效期至').fill(expiresOn);
  await dialog.getByLabel('有效期至').press('Tab');
  await dialog.getByRole('button', { name: '新批号' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: lot, exact: true }).waitFor();
}

async function useLot(page: Page, lot: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: '登记批号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('批号', { exact: true }).fill(lot);
  await page.locator('.ant-select-item-option', { hasText: lot }).click();
  if (reason !== undefined) await dialog.getByLabel('批号已过期时仍要使用的理由').fill(reason);
  await dialog.getByRole('button', { name: '登记批号' }).click();
}

async function step(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
}

it('a plate goes from the scanner to the table of results, and says what came back elsewhere', async () => {
  const address = await listen(scene.api);
  const { page, problems } = await openDeskOf(browser, address, 'lab_lead');
  await page.goto(`${address}/plates`);
  await page.getByText('有 3 份样本等待上板').waitFor();
  await page.getByRole('button', { name: '新建板' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('试剂盒').fill('GlobalFiler');
  await page.locator('.ant-select-item-option[title="GlobalFiler"]').click();
  await dialog.getByLabel(/^Assay/).fill('HID_36_POP4');
  await dialog.getByLabel(/^Results Group/).fill('RG_HID');
  await dialog.getByLabel(/^File Name Convention/).fill('FNC_HID');
  await dialog.getByRole('button', { name: '新建板' }).click();
  await page.getByRole('heading', { name: /^PL-/ }).waitFor();
  const number = (await page.getByRole('heading', { name: /^PL-/ }).innerText()).trim();
  const missing = page.getByRole('alert').filter({ hasText: '放行前还缺' });
  expect(await missing.innerText()).toMatch(/没有样本[\s\S]*缺阳性对照[\s\S]*缺阴性对照/);

  // By the keyboard alone: choose a well, scan into it, then the next free one.
  await page.getByRole('button', { name: /^A01/ }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.getByLabel('扫描样本，放入 D01').fill(barcode(2));
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(`${barcode(2)} → D01`)
    .waitFor();
  await page.getByLabel('扫描样本，放入 下一个空孔').fill(barcode(2));
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(`样本 ${barcode(2)} 已在板 ${number} 的 D01 孔`)
    .waitFor();
  await page.getByRole('button', { name: '从等待清单填充' }).click();
  await page.getByRole('button', { name: new RegExp(`^C01: ${barcode(1)} P-\\d+ \\(样本\\)$`) }).waitFor();
  await page.getByRole('button', { name: /^H03: Ladder-1/ }).waitFor();
  await picture(page, 'plate-draft');
  expect(await overflow(page)).toBe(0);
  await step(page, '放行');
  await page.getByRole('link', { name: '上样表 3500' }).waitFor();
  expect(await page.getByRole('button', { name: '从等待清单填充' }).count()).toBe(0);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '上样表 3500' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${number}.txt`);

  const plate = page.url();
  await page.goto(`${address}/plates/lots`);
  await addLot(page, '扩增试剂盒', 'GlobalFiler', 'K-OLD', '2020-01-31');
  await addLot(page, '胶', 'POP-4', 'P-7', '2099-01-31');
  await addLot(page, '内标', 'GS600LIZ', 'S-9', '2099-01-31');
  await picture(page, 'lots');
  expect(await barriersOn(page)).toEqual([]);
  await page.goto(plate);
  await step(page, '登记扩增');
  await page.getByText(/还没有登记批号：扩增试剂盒/).waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /取\s*消/ })
    .click();
  await useLot(page, 'K-OLD');
  await page
    .getByText(/批号 K-OLD 已于 2020-01-31 过期/)
    .first()
    .waitFor();
  await page.getByRole('dialog').getByLabel('批号已过期时仍要使用的理由').fill('验证试验证明仍然有效');
  await page.getByRole('dialog').getByRole('button', { name: '登记批号' }).click();
  await page.getByText('过期，负责人批准').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  for (const lot of ['P-7', 'S-9']) {
    await useLot(page, lot);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  for (const label of ['登记扩增', '登记上机']) {
    await step(page, label);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  const rows = [1, 2].map((n) => ({ name: `${barcode(n)}_E05`, plate: number, genotypes: person(n) }));
  const batch = await importFile(scene, 'typing.csv', longTable(rows, []), 'GlobalFiler');
  await scene.api.app.get(PlateReturns, { strict: false }).match(batch.id);
  await page.reload();
  await page.getByText(new RegExp(`${barcode(3)}（计划 E01）没有结果`)).waitFor();
  await picture(page, 'plate-back');
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('link', { name: batch.number }).click();
  await page.getByRole('link', { name: number }).waitFor();

  await page.goto(`${address}/plates/turnaround`);
  await page.getByText('接收 → 上板').waitFor();
  await page.getByText('没有超过目标的样本').waitFor();
  await picture(page, 'turnaround');
  expect(await barriersOn(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(problems).toEqual([]);
}, 240_000);

it('is read in English', async () => {
  const address = await scene.api.app.getUrl();
  const { page, problems } = await openDeskOf(browser, address, 'analyst', 'en');
  await page.goto(`${address}/plates`);
  await page.getByRole('button', { name: 'New plate' }).waitFor();
  await page.locator('tr.row-link').first().waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.locator('tr.row-link').first().press('Enter');
  await page.getByRole('heading', { name: /^PL-/ }).waitFor();
  await page.getByText('No lot recorded yet').or(page.getByText('POP-4')).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/plates:|[\u4e00-\u9fff]{3}/);
  expect(problems).toEqual([]);
}, 120_000);
