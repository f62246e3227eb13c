import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { openScene, type Scene } from '../review/scene.js';
import { listen, openBrowser, type Desk, openDeskOf } from '../support/browser.js';

let scene: Scene;
let browser: Browser;
let address: string;
beforeAll(async () => {
  scene = await openScene();
  address = await listen(scene.api);
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await scene.close();
});

async function deskOf(username: string, path: string, language: 'zh' | 'en'): Promise<Desk> {
  const desk = await openDeskOf(browser, address, username, language);
  await desk.page.goto(`${address}${path}`);
  return desk;
}

/** Chooses from a list with the keyboard alone. */
async function choose(page: Page, list: Locator, downs: number): Promise<void> {
  await list.focus();
  await page.keyboard.press('ArrowDown');
  const shown = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await shown.waitFor();
  for (let i = 0; i < downs; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shown.waitFor({ state: 'hidden' });
}

describe('drawing a family, in the browser', () => {
  it('starts from the relations; a second missing child is added, refused without parents, then searched', async () => {
    const hit = await scene.plant();
    const { page, problems } = await deskOf('technician', `/cases/${hit.caseId}`, 'zh');
    await page.getByRole('button', { name: '绘制家系' }).click();
    const drawer = page.getByRole('dialog');
    const rows = drawer.locator('tbody tr.ant-table-row');
    await rows.first().waitFor();
    const before = await rows.count();

    const add = drawer.getByRole('button', { name: '添加成员' });
    await add.focus();
    await page.keyboard.press('Enter');
    await rows.nth(before).waitFor();
    const missing = drawer.getByLabel('亲属 · 失踪', { exact: true });
    await missing.focus();
    await page.keyboard.press('Space');
    const save = drawer.getByRole('button', { name: '保存并重新比对' });
    await save.click();
    const refusal = drawer.locator('tbody').getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.textContent()).toBe('失踪成员“亲属”与任何被采集人都没有血缘关系');

    // The lists hold everybody who can be the father or the mother; the parents come first.
    await choose(page, drawer.getByLabel('亲属 · 父亲', { exact: true }), 0);
    await refusal.waitFor({ state: 'hidden' });
    await choose(page, drawer.getByLabel('亲属 · 母亲', { exact: true }), 0);
    await drawer.locator('.gx-node.missing').nth(1).waitFor();
    await save.click();
    await drawer.waitFor({ state: 'hidden' });
    await page.locator('.gx-node.missing').nth(1).waitFor();

    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.gx-node.missing').nth(1).waitFor();
    await page.getByRole('button', { name: 'Draw pedigree' }).click();
    await page.getByRole('dialog').locator('tbody tr.ant-table-row').first().waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Return to the declared relations' }).click();
    await page.locator('.ant-popconfirm .ant-btn-primary').click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('.gx-node.missing').nth(1).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });
});
