import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { barriersOn } from '../support/barriers.js';
import { listen, openBrowser, type Desk, openDeskOf } from '../support/browser.js';
import { startWorker, type WorkerUnderTest } from '../support/worker.js';
import { childOf, population, World } from '../matching/world.js';

const people = population();

describe('the rules of comparison, in the browser', () => {
  let world: World;
  let api: ApiUnderTest;
  let worker: WorkerUnderTest;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    world = await World.open();
    api = await startApi(world.database.url);
    worker = await startWorker(world.database.url);
    const trio = await world.openCase();
    await world.addRelative(trio, 'father', people[0]!, { sex: 'male' });
    await world.addRelative(trio, 'mother', people[1]!, { sex: 'female' });
    const duo = await world.openCase();
    await world.addRelative(duo, 'mother', people[3]!, { sex: 'female' });
    await world.addPerson(childOf(people[0]!, people[1]!));
    await world.addPerson(childOf(people[2]!, people[3]!, 1));
    await world.delta();
    await worker.idle();
    address = await listen(api);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await worker.close();
    await api.close();
    await world.close();
  });

  const deskOf = (username: string, language: 'zh' | 'en'): Promise<Desk> =>
    openDeskOf(browser, address, username, language);

  /** How far the page is wider than its window. */
  function overflow(page: Page): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  it('the lab lead tries a stricter policy, sees what would be lost, and puts it in force', async () => {
    const { page, problems } = await deskOf('lab_lead', 'zh');
    await page.goto(`${address}/policies`);
    await page.getByRole('button', { name: '制定新版本' }).click();
    const tryFirst = page.getByRole('button', { name: '先试算' });
    expect(await tryFirst.isDisabled()).toBe(true);
    await page.locator('#settings_thresholdLog10Lr').fill('11');
    await tryFirst.click();
    await page.getByRole('heading', { name: '策略试算' }).waitFor();
    await page.getByRole('progressbar', { name: '试算进度' }).waitFor();
    expect(await worker.idle()).toEqual(['policy.whatif']);
    await page.getByRole('tab', { name: '失去 1', selected: true }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    const row = page.getByRole('row', { name: /低于下限/ });
    expect(await row.innerText()).toMatch(/\d{4}-TJ-\d{5}[\s\S]*P-\d+[\s\S]*→[\s\S]*H-\d+/);
    expect(await overflow(page)).toBe(0);
    expect(await world.openHits()).toHaveLength(2);

    await page.getByRole('button', { name: '生效并重新比对' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('减少偶然比中');
    await dialog.getByRole('button', { name: '生效并重新比对' }).click();
    await page.getByText('现行第 2 版').waitFor();
    await page.getByRole('heading', { name: '试算记录' }).waitFor();
    await worker.idle();
    expect(await world.openHits()).toHaveLength(1);
    expect(problems).toEqual([]);
  }, 60_000);

  it('the lab lead calibrates the policy in force and reads the curves', async () => {
    await world.bringHitTo((await world.openHits())[0]!.id, 'confirmed');
    const { page, problems } = await deskOf('lab_lead', 'en');
    await page.goto(address);
    await page.locator('.navigation').getByRole('link', { name: 'Calibration' }).click();
    await page.getByText('No calibration yet').waitFor();
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.getByLabel('Families per type').fill('10');
    await page.getByLabel('Kit').fill('GlobalFiler');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('progressbar', { name: 'Progress of the calibration' }).waitFor();
    expect(await worker.idle()).toEqual(['calibration.run']);
    await page
      .getByRole('img', { name: /^Detection/ })
      .locator('svg')
      .waitFor();
    await page
      .getByRole('img', { name: /^Chance hits/ })
      .locator('svg')
      .waitFor();
    await page.getByText('1 confirmed').waitFor();
    expect(await page.getByRole('row', { name: /^Both parents/ }).innerText()).toContain('> 99.9 %');
    await page.getByText('Chance hits per million', { exact: true }).click();
    await page.getByText('10 families per type, 20 members each').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
  }, 60_000);

  it('an account that may not change the policy sees no trial and no calibration', async () => {
    const { page } = await deskOf('analyst', 'en');
    await page.goto(`${address}/policies`);
    await page.getByText('version 2 in force').waitFor();
    expect(await page.getByText('What-if runs').count()).toBe(0);
    expect(await page.locator('.navigation').getByRole('link', { name: 'Calibration' }).count()).toBe(0);
  }, 60_000);
});
