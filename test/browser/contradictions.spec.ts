import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { listen, openBrowser, openDeskOf } from '../support/browser.js';
import { picture } from '../support/picture.js';
import { population, World } from '../matching/world.js';

const people = population();
let world: World;
let api: ApiUnderTest;
let browser: Browser;
let caseId: string;

beforeAll(async () => {
  world = await World.open();
  api = await startApi(world.database.url);
  caseId = await world.openCase();
  await world.addRelative(caseId, 'father', people[1]!, { sex: 'male' });
  await world.addRelative(caseId, 'full_sibling', people[2]!);
  await world.search(caseId);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.close();
  await world.close();
});

it('the point sees a family that contradicts itself among its work; the lead decides, and takes it back on the case', async () => {
  const address = await listen(api);
  const point = await openDeskOf(browser, address, 'technician');
  await point.page.goto(address);
  await point.page.getByText('家系内部矛盾，暂停比对').click();
  await point.page.getByText(/分型不支持登记的关系：log10 似然比 −\d/).waitFor();
  await point.page.getByText('由实验室负责人决定，或更正关系').waitFor();
  expect(await point.page.getByRole('button', { name: '维持登记关系' }).count()).toBe(0);
  await picture(point.page, 'contradictions-point');
  expect(point.problems).toEqual([]);

  const { page, problems } = await openDeskOf(browser, address, 'lab_lead');
  await page.goto(`${address}/contradictions`);
  await page.getByRole('button', { name: '维持登记关系' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('已知收养，登记关系不变');
  await page.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
  await page.getByText('没有待处理的家系矛盾').waitFor();

  await page.goto(`${address}/cases/${caseId}`);
  const card = page.locator('.ant-card', { hasText: '涉及亲属' }).last();
  await card.getByText('已知收养，登记关系不变').waitFor();
  await picture(page, 'contradiction-on-case');
  await page.getByRole('tab', { name: '经过' }).click();
  await page.locator('.ant-timeline').getByText('维持登记的亲属关系').waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await card.getByRole('button', { name: '撤销决定' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('材料不足，重新核对');
  await page.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
  await card.getByRole('button', { name: '维持登记关系' }).waitFor();
  expect(problems).toEqual([]);
});
