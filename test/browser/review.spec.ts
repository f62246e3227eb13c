import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { HitDetail } from '@homeward/hits';
import { listen, openBrowser, openDeskOf, SharedDesk, turnTo, overflow } from '../support/browser.js';
import { get, ok, openScene, type Scene, secondBlood } from '../review/scene.js';

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

async function decide(page: Page, code: string, reason: string): Promise<void> {
  await page.keyboard.press('c');
  await page.getByRole('button', { name: /作出结论/ }).waitFor();
  await page.keyboard.press('d');
  await page.getByRole('radio', { name: /^C1/ }).waitFor();
  for (const key of code) await page.keyboard.press(key);
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await page.getByText('结论已提交').waitFor();
}

describe('from a hit to a reunion, in the browser', () => {
  it('is reviewed by keyboard, blind to the first opinion, verified on a phone and recorded', async () => {
    const hit = await scene.plant({ sameDistrict: true, birthYear: 1995 });

    const { page, problems } = await desks.of('analyst');
    await turnTo(page, `${address}/hits`);
    await page.locator('tr.row-link', { hasText: hit.number }).press('Enter');
    await page.locator('.gx-pedigree').waitFor();
    expect(await page.locator('tr[data-locus]').count()).toBe(hit.lociCompared);
    expect(await page.locator('tr.gx-mismatch').count()).toBe(hit.mismatches);
    const places = page.locator('tr[data-alternative]');
    const shown = await places.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-alternative')));
    const { evidence } = await ok<HitDetail>(get(await scene.as('analyst'), `/hits/${hit.id}`));
    const tested = evidence.alternatives!.tested.map(({ code }) => code);
    expect(tested).toEqual(expect.arrayContaining(['full_sibling', 'father_brother']));
    expect(shown[0]).toBe('h1');
    expect(shown.slice(1).sort()).toEqual([...tested].sort());
    await page.getByText('已知的连锁不影响本结果。').waitFor();
    const bundle = page.getByRole('link', { name: /验算文件/ });
    expect(await bundle.getAttribute('href')).toBe(`/api/v1/hits/${hit.id}/recompute`);
    expect(await overflow(page)).toBe(0);
    await decide(page, 'c1', '双亲与该人逐基因座相符');

    await desks.of('analyst2');
    await turnTo(page, `${address}/hits/${hit.id}`);
    await page.locator('.gx-pedigree').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/双亲与该人逐基因座相符|第一意见/);
    await decide(page, 'c1', '独立复核：意见相同');
    await page.getByText('双亲与该人逐基因座相符').waitFor();
    await scene.settle();
    await secondBlood(scene, hit);

    const investigator = await openDeskOf(browser, address, 'investigator', 'zh', 390);
    const phone = investigator.page;
    await phone.goto(`${address}/tasks`);
    await phone.locator('tr.row-link').first().press('Enter');
    await phone.getByRole('button', { name: '接受任务' }).click();
    await phone.getByLabel('地点').fill('和平区某小区');
    await phone.getByLabel('经过').fill('见到本人，已重新采血。');
    expect(await overflow(phone)).toBe(0);
    await phone.getByRole('button', { name: '记录走访' }).click();
    await phone.getByRole('radio', { name: '身份核实' }).check();
    await phone.getByRole('radio', { name: '愿意联系' }).check();
    await phone.getByRole('button', { name: '提交核查结果' }).click();
    await phone.getByText('核查结果已提交').waitFor();
    // What follows from the report moves the hit once more.
    await scene.settle();

    await desks.of('coordinator');
    await turnTo(page, `${address}/hits/${hit.id}`);
    await page.getByRole('button', { name: '登记团聚' }).click();
    expect(await page.locator('.gx-locus-table').count()).toBe(0);
    await page.locator('.ant-modal textarea').fill('在派出所团聚');
    await page.getByRole('checkbox', { name: '我已核对上述内容' }).check();
    const recorded = page.waitForResponse((answer) => answer.url().endsWith('/reunion'));
    await page.getByRole('button', { name: '登记并结案' }).click();
    expect((await recorded).ok()).toBe(true);
    await page.getByText('团聚已登记，案件已结').waitFor();

    expect([...problems, ...investigator.problems]).toEqual([]);
  }, 180_000);

  it('is in a list that is sorted, has its columns chosen and leads to the next hit', async () => {
    await scene.plant();
    const { page, problems } = await desks.of('analyst', 'zh');
    await turnTo(page, `${address}/hits`);
    const numbers = () => page.locator('tr.row-link td:nth-child(2)').allInnerTexts();
    await page.locator('tr.row-link').nth(1).waitFor();
    const sort = page.getByRole('button', { name: '编号', exact: true });
    await sort.click();
    const up = await numbers();
    expect(up).toEqual([...up].sort());
    await sort.click();
    expect(await numbers()).toEqual([...up].reverse());
    expect(await page.locator('th[aria-sort="descending"]').count()).toBe(1);
    // Kept in this browser.
    const columns = await page.locator('thead th').count();
    await page.getByRole('button', { name: '选择列' }).click();
    await page.getByRole('checkbox', { name: '预期偶然比中' }).uncheck();
    await page.reload();
    await page.locator('tr.row-link').nth(1).waitFor();
    expect(await page.locator('thead th').count()).toBe(columns - 1);
    await page.getByRole('button', { name: '常用视图' }).click();
    await page.getByPlaceholder('视图名称').fill('全部');
    await page.getByRole('button', { name: '保存当前筛选' }).click();
    await page.getByRole('link', { name: '全部', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const shown = await numbers();
    await page.locator('tr.row-link').first().press('Enter');
    await page.getByRole('heading', { name: shown[0]! }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: shown[1]! }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: shown[0]! }).waitFor();
    expect(problems).toEqual([]);
  }, 120_000);

  it('asks for the missing code and reason, and stores nothing', async () => {
    const hit = await scene.plant();
    const { page } = await desks.of('analyst', 'en');
    await turnTo(page, `${address}/hits/${hit.id}`);
    await page.locator('.gx-pedigree').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: /^Decide/ }).click();
    await page.getByRole('button', { name: 'Submit opinion' }).click();
    await page.getByText('Choose a code', { exact: true }).waitFor();
    await page.getByText('Write a reason', { exact: true }).waitFor();
    // The decision stands beside the genotypes, and what was written is not lost without a question.
    const [panel, table] = await Promise.all(
      ['.code-drawer .ant-drawer-content-wrapper', '.gx-locus-table'].map((name) =>
        page.locator(name).boundingBox(),
      ),
    );
    expect(table!.x + table!.width).toBeLessThanOrEqual(panel!.x);
    await page.getByRole('textbox', { name: 'Reason' }).fill('half a sentence');
    await page.keyboard.press('Escape');
    await page.getByText('half a sentence').waitFor();
    await page.getByRole('button', { name: 'Stay on the page' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.locator('.code-drawer.ant-drawer-open').waitFor({ state: 'detached' });
    expect(
      await scene.api.db.run(
        {
          accountId: null,
          role: 'system',
          scope: 'city',
          districtId: null,
          collectionPointId: null,
          requestId: null,
        },
        (tx) => tx.em.query<unknown[]>('SELECT 1 FROM opinion WHERE hit_id = $1', [hit.id]),
      ),
    ).toEqual([]);
  }, 120_000);
});
