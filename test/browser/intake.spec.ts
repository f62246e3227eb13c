import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor } from '@homeward/platform';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { listen, openBrowser, openDesk, type Desk, signInAt, turnTo } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Valid numbers: a boy of 2019, and his father of 1988. */
const CHILD_ID = '120101201905127875';
const FATHER_ID = '12010119880612317X';

interface Kit {
  formBarcode: string;
  specimenBarcode: string;
}

let database: TestDatabase;
let api: ApiUnderTest;
let browser: Browser;
let address: string;
let kits: Kit[];
let desk: Desk;
let page: Page;

/** What a scanner does: the keys of a label within a few milliseconds, then Enter. */
async function scan(on: Page, label: string): Promise<void> {
  await on.evaluate((text) => {
    const target = document.activeElement ?? document.body;
    for (const key of Array.from(text).concat('Enter'))
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, label);
}

const signIn = (on: Page, username: string): Promise<void> => signInAt(on, address, username);

async function typeLabel(field: 'formBarcode' | 'specimenBarcode', label: string): Promise<void> {
  await page.fill(`#${field}`, label);
  await page.locator(`#${field}`).press('Enter');
}

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  await api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
  address = await listen(api);
  const coordinator = await api.signIn('coordinator');
  const points = await coordinator.get('/api/v1/reference/collection-points').expect(200);
  const point = points.body.find((each: { code: string }) => each.code === 'TJ-HP-01');
  const issued = await coordinator.post('/api/v1/kits').send({ collectionPointId: point.id, count: 3 });
  kits = issued.body.items;
  browser = await openBrowser();
  desk = await openDesk(browser, 'zh');
  ({ page } = desk);
  page.setDefaultTimeout(45_000);
});

afterAll(async () => {
  await browser.close();
  await api.close();
  await database.drop();
});

describe('the intake desk', () => {
  it('says beside the field what is wrong with an ID number as it is typed', async () => {
    await signIn(page, 'technician');
    await page.goto(`${address}/intake`);
    await page.fill('#missing_identity_idNumber', '12010120190230');
    await page.getByText('其中的出生日期不存在').waitFor();
    await page.fill('#missing_identity_idNumber', CHILD_ID.slice(0, 17) + '0');
    await page.getByText('校验码不符').waitFor();
  });

  it('fills sex and birth date from a valid number and opens the case', async () => {
    await page.fill('#missing_identity_idNumber', CHILD_ID);
    expect(await page.inputValue('#missing_birthDate')).toBe('2019-05-12');
    await page.fill('#missing_missingSince', '2022-03-04');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '登记案件' }).click();
    await page.getByText(/^\d{4}-TJ-\d{5}$/).waitFor();
    expect(page.url()).toContain('/intake?case=');
  });

  it('says that nobody can be found yet, and which sample to take first', async () => {
    await page.locator('.prospect[data-relatives=""]', { hasText: /还没有亲属的样本.*先采/ }).waitFor();
  });

  it('registers the father with his consent', async () => {
    await page.getByRole('button', { name: '父亲' }).first().click();
    await page.fill('#identity_idNumber', FATHER_ID);
    await page.fill('#identity_name', '张建国');
    await page.fill('#consent_reference', 'TY-2026-0001');
    await page.getByRole('button', { name: '登记被采集人' }).click();
    await page.waitForSelector('#formBarcode');
    expect(await page.locator('.gx-pedigree').textContent()).toContain('张建国');
  });

  it('refuses form and tube of different kits in red, and stores nothing', async () => {
    await typeLabel('formBarcode', kits[0]!.formBarcode);
    await typeLabel('specimenBarcode', kits[1]!.specimenBarcode);
    await page.waitForSelector('.scan-result.bad');
    expect(await page.locator('.scan-result').textContent()).toContain(kits[1]!.specimenBarcode);
    const technician = await api.signIn('technician');
    const stored = await technician.get('/api/v1/specimens').expect(200);
    expect(stored.body.items).toEqual([]);
  });

  it('takes both labels of one kit and shows it in green', async () => {
    await page.fill('#formBarcode', '');
    await page.fill('#specimenBarcode', '');
    await typeLabel('formBarcode', kits[0]!.formBarcode);
    await typeLabel('specimenBarcode', kits[0]!.specimenBarcode);
    await page.waitForSelector('.scan-result.good');
    expect(await page.locator('.scan-result').textContent()).toContain(kits[0]!.specimenBarcode);
  });

  it('shows the chance to find with the father alone, and that the mother helps most', async () => {
    const strip = page.locator('.prospect[data-relatives="father"]');
    await strip.waitFor();
    const text = (await strip.textContent())!;
    expect(text).toMatch(
      /^仅凭父亲：在1000万人中找到孩子且误报不到 1 例的可能性为 \d\d\s%；再加母亲：(>\s)?99\.\d\s%/,
    );
    await strip.getByRole('img').focus();
    await page
      .getByRole('tooltip', { name: /log10 LR 达到 \d/ })
      .or(page.getByText(/^找到：孩子在库中/))
      .first()
      .waitFor();
  });

  it('asks what a repeated ID number means before anything is stored', async () => {
    await page.getByRole('button', { name: '祖母' }).first().click();
    await page.fill('#identity_idNumber', FATHER_ID);
    await page.fill('#identity_name', '王桂英');
    await page.fill('#consent_reference', 'TY-2026-0002');
    await page.getByRole('button', { name: '登记被采集人' }).click();
    await page.getByText('双胞胎').first().waitFor();
  });
});

describe('a box', () => {
  let boxAddress: string;

  it('takes scanned specimens, counts them and is sent', async () => {
    await page.goto(`${address}/shipments`);
    await page.getByRole('button', { name: '新建送检箱' }).first().click();
    await page.waitForURL(/\/shipments\/.+/);
    await page.waitForSelector('input[data-scan]');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await scan(page, kits[0]!.specimenBarcode);
    await page.getByText(`已装箱：${kits[0]!.specimenBarcode}`).waitFor();
    await page.getByRole('button', { name: '寄出 1 份' }).click();
    // Nobody could trace this box: that is asked before it is too late.
    await page.getByText('没有填写承运人和单号').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '寄出 1 份' }).click();
    await page.getByText('已寄出').first().waitFor();
    boxAddress = page.url();
  });

  it('is received in the laboratory, specimen by specimen, in English too', async () => {
    const laboratory = await openDesk(browser, 'en');
    await laboratory.page.addInitScript(() => localStorage.setItem('homeward.language', 'en'));
    await signIn(laboratory.page, 'analyst');
    await laboratory.page.goto(boxAddress);
    await laboratory.page.getByText('0 / 1', { exact: true }).waitFor();
    await laboratory.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await scan(laboratory.page, kits[0]!.specimenBarcode);
    await laboratory.page.getByText(`Received: ${kits[0]!.specimenBarcode}`).waitFor();
    await laboratory.page.getByText('1 specimen, all here').waitFor();
    expect(await laboratory.page.locator('.specimen-arrived').count()).toBe(1);
    expect(laboratory.problems).toEqual([]);
    await laboratory.page.context().close();
  });
});

describe('every page', () => {
  it('opens the record of a scanned label', async () => {
    await turnTo(page, `${address}/cases`);
    await page.waitForSelector('tr.row-link');
    await scan(page, kits[0]!.specimenBarcode);
    await page.waitForURL(/\/specimens\/.+/);
    await page.getByText('交接经过').waitFor();
  });

  // In English main-job.spec looks at the same pages.
  it('fits a width of 1366 pixels in Chinese', async () => {
    const wide: string[] = [];
    for (const path of [
      '/',
      '/intake',
      '/cases',
      '/persons',
      '/specimens',
      '/shipments',
      '/kits',
      '/messages',
    ]) {
      await turnTo(page, address + path);
      await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'hidden' });
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        wide.push(path);
    }
    expect(wide).toEqual([]);
  });

  it('shows no error on any page', () => {
    expect(desk.problems).toEqual([]);
  });
});
