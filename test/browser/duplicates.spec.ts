import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { population, World } from '../matching/world.js';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { listen, openBrowser, openDeskOf } from '../support/browser.js';
import { barriersOn } from '../support/barriers.js';
import { startWorker } from '../support/worker.js';
import { picture } from '../support/picture.js';

const people = population();
let world: World;
let api: ApiUnderTest;
let browser: Browser;

beforeAll(async () => {
  world = await World.open();
  api = await startApi(world.database.url);
  const mother = people[0]!;
  const lost: [string, string] = [mother.FGA![0], mother.FGA![0]];
  await world.addRelative(await world.openCase(), 'mother', mother);
  await world.addRelative(await world.openCase(), 'paternal_aunt', { ...mother, FGA: lost });
  await world.addRelative(await world.openCase(), 'father', people[1]!);
  const worker = await startWorker(world.database.url, world.dataDir);
  // Nobody asks for it: the registered profiles do.
  expect(await worker.idle()).toContain('matching.duplicates');
  await worker.close();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.close();
  await world.close();
});

async function readable(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, name).toBe(0);
  expect(await barriersOn(page), name).toEqual([]);
}

it('the lead goes from the first page to a person registered twice, decides by keyboard, and takes it back', async () => {
  const address = await listen(api);
  const { page, problems } = await openDeskOf(browser, address, 'lab_lead');
  await page.goto(address);
  await page.getByText('待判定的疑似重复登记').click();
  await page.getByText('现行的 3 份亲属分型已全部互相核对。').waitFor();
  await page.getByText('1 / 29').waitFor();
  await readable(page, 'duplicates');
  await page.getByRole('link', { name: 'DUP-000001' }).click();
  await page.getByText('共同检测的 29 个基因座中 28 个分型相同。').waitFor();
  await page.getByText('不同：FGA。').waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('母亲');
  expect(text).toContain('姑母');
  // Neither name nor genotype.
  expect(text).not.toContain('无名氏');
  expect(text).not.toContain(people[0]!.D21S11!.join(','));
  await readable(page, 'duplicate');

  await page.getByRole('button', { name: '判定' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('两案登记的是同一位妇女');
  await readable(page, 'duplicate-decide');
  await dialog.locator('.ant-modal-footer .ant-btn-primary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.ant-tag', { hasText: '同一人' }).waitFor();
  await page.getByText('不会合并').waitFor();
  await readable(page, 'duplicate-decided');

  await page.getByRole('button', { name: '撤销判定' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('材料不足，重新核对');
  await page.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
  await page.locator('.ant-tag', { hasText: '待核实' }).waitFor();
  await page.getByText('材料不足，重新核对').waitFor();
  expect(problems).toEqual([]);

  // In English, and for nobody else.
  const english = await openDeskOf(browser, address, 'lab_lead', 'en');
  await english.page.goto(`${address}/duplicates`);
  await english.page.getByText('All 3 profiles of relatives in force are compared').waitFor();
  await english.page.getByRole('link', { name: 'DUP-000001' }).click();
  await english.page.getByText('28 of the 29 loci that both are typed at are equal.').waitFor();
  await readable(english.page, 'duplicate-en');
  const analyst = await openDeskOf(browser, address, 'analyst');
  await analyst.page.goto(address);
  await analyst.page.getByRole('link', { name: '人员关联' }).first().waitFor();
  expect(await analyst.page.getByText('重复登记核查').count()).toBe(0);
});
