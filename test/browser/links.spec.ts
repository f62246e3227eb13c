import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { barriersOn } from '../support/barriers.js';
import { listen, openBrowser, SharedDesk, turnTo, overflow } from '../support/browser.js';
import { childOf, population, World } from '../matching/world.js';

const people = population();
const [father, mother] = [people[0]!, people[1]!];
const child = childOf(father, mother);

let world: World;
let api: ApiUnderTest;
let browser: Browser;
let desks: SharedDesk;
let address: string;
beforeAll(async () => {
  world = await World.open();
  api = await startApi(world.database.url);
  address = await listen(api);
  browser = await openBrowser();
  desks = new SharedDesk(browser, address);
  // The child's family looks for it; the child was sampled twice.
  await world.addPerson(child);
  await world.addPerson(child);
  const caseId = await world.openCase();
  await world.addRelative(caseId, 'father', father, { sex: 'male' });
  await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
  await world.delta();
  await world.search(caseId);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await api.close();
  await world.close();
});

describe('links between persons, in the browser', () => {
  it('are found from the menu, read and decided by keyboard', async () => {
    const desk = await desks.of('analyst', 'zh');
    const { page } = desk;
    await turnTo(page, `${address}/`);
    await page.getByText('新的人员关联').waitFor();
    await page.locator('.navigation').getByRole('link', { name: '人员关联' }).click();
    await page.locator('tr.row-link', { hasText: '同一人' }).press('Enter');
    await page.getByText('很可能是同一人').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    const detail = await page.locator('tr[data-locus]').count();
    expect(detail).toBeGreaterThan(15);
    expect(await page.locator('tr[data-hypothesis]').first().getAttribute('data-hypothesis')).toBe(
      'same_person',
    );
    expect(await overflow(page)).toBe(0);
    await page.keyboard.press('d');
    await page.getByRole('radio', { name: /^K1/ }).waitFor();
    for (const key of 'k1') await page.keyboard.press(key);
    await page.keyboard.type('登记地点与时间相符');
    await page.keyboard.press('Control+Enter');
    await page.getByText('结论已提交').waitFor();
    await page.locator('.link-page b', { hasText: 'K1 档案相符' }).waitFor();
    await page.locator('.link-page', { hasText: '登记地点与时间相符' }).waitFor();
    expect(desk.problems).toEqual([]);
  }, 120_000);

  it('are shown on the hit of either person to reviewers', async () => {
    const desk = await desks.of('analyst', 'en');
    const { page } = desk;
    await turnTo(page, `${address}/hits`);
    await page.locator('tr.row-link').first().press('Enter');
    await page.locator('[data-link]').waitFor();
    expect(await page.locator('[data-link]').innerText()).toMatch(/This person is probably P-\d+/);
    await page.locator('[data-link] a').click();
    await page.getByText('are probably the same person').first().waitFor();
    await desks.of('coordinator', 'en');
    await turnTo(page, `${address}/hits`);
    await page.locator('tr.row-link').first().press('Enter');
    await page.locator('.hit-summary').waitFor();
    expect(await page.locator('[data-link]').count()).toBe(0);
    expect(desk.problems).toEqual([]);
  }, 120_000);
});
