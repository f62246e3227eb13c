import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';

import { agree, get, ok, openScene, post, secondBlood, type Scene } from '../review/scene.js';
import { listen, openBrowser, type Desk, SharedDesk, turnTo } from '../support/browser.js';

let scene: Scene;
let browser: Browser;
let desks: SharedDesk;
let address: string;
beforeAll(async () => {
  scene = await openScene();
  address = await listen(scene.api);
  browser = await openBrowser();
  desks = new SharedDesk(browser, address);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await scene.close();
});

async function deskOf(username: string, path: string, language: 'zh' | 'en' = 'zh'): Promise<Desk> {
  const desk = await desks.of(username, language);
  await turnTo(desk.page, `${address}${path}`);
  return desk;
}

async function confirm(page: Page, words: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(words);
  await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('the life of a case, in the browser', () => {
  it('is paused by its point, corrected, and closed by the coordinator', async () => {
    const hit = await scene.plant();
    const desk = await deskOf('technician', `/cases/${hit.caseId}`);
    expect(await desk.page.getByRole('button', { name: /^结\s*案$/ }).count()).toBe(0);
    await desk.page.getByRole('button', { name: /^暂\s*停$/ }).click();
    await confirm(desk.page, '家属请求暂停查找');
    await desk.page.getByText('案件已暂停：恢复之前不比对这个家庭。').waitFor();
    await desk.page.getByRole('button', { name: /^恢\s*复$/ }).click();
    await confirm(desk.page, '家属请求恢复查找');
    await desk.page.getByRole('button', { name: /^暂\s*停$/ }).waitFor();

    await desk.page.getByRole('button', { name: /更正/ }).click();
    await desk.page.getByRole('dialog').getByLabel('姓名').fill('更正后的姓名');
    await desk.page.getByRole('dialog').getByLabel('更正原因').fill('登记时写错了');
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await desk.page.getByText('更正后的姓名').waitFor();
    expect(desk.problems).toEqual([]);

    await deskOf('coordinator', `/cases/${hit.caseId}`, 'en');
    await desk.page.getByRole('button', { name: 'Close the case' }).click();
    await confirm(desk.page, 'the family has withdrawn its search');
    await desk.page.getByText('Closed: this family is not compared.').waitFor();
    await desk.page.getByRole('button', { name: 'Reopen' }).waitFor();
    expect(desk.problems).toEqual([]);
  });

  it('continues when the person who was found declines contact', async () => {
    const hit = await scene.plant({ sameDistrict: true, birthYear: 1990 });
    await agree(scene, hit);
    await secondBlood(scene, hit);
    const officer = await scene.as('investigator');
    const { items } = await ok(get(officer, `/tasks?hitId=${hit.id}`));
    const at = `/tasks/${items[0].id}`;
    const accepted = await ok(post(officer, `${at}/accept`, { version: items[0].version }));
    const visit = { visitedOn: today(), place: '某街1号', note: '在家', version: accepted.version };
    const { version } = await ok(post(officer, `${at}/visits`, visit));
    const report = { outcome: 'contact_declined', personWish: 'declines_contact', version };
    await ok(post(officer, `${at}/report`, report));

    const { page, problems } = await deskOf('coordinator', `/hits/${hit.id}`);
    await page.getByRole('button', { name: '本人不愿联系' }).click();
    await page.getByRole('radio', { name: '保持立案，继续查找' }).check();
    await confirm(page, '本人书面表示不愿联系');
    await page.getByText('已结束', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: '登记团聚' }).count()).toBe(0);
    await turnTo(page, `${address}/cases/${hit.caseId}`);
    await page.getByRole('button', { name: /^结\s*案$/ }).waitFor();
    expect(problems).toEqual([]);
  });
});
