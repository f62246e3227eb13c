import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor } from '@homeward/platform';
import { idNumber } from '../intake/desk.js';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { listen, openBrowser, openDesk, type Desk, signInAt, turning, turnTo } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { scanKeys } from '../support/scanner.js';

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

async function count(table: string): Promise<number> {
  const rows = await api.db.run(systemActor, (tx) =>
    tx.em.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`),
  );
  return rows[0]!.n;
}

const signIn = (on: Page, username: string): Promise<void> => signInAt(on, address, username);

/** The case form, filled in; the answer to nothing yet. */
async function fillCase(): Promise<void> {
  // An empty desk: the page before it is another one.
  if (new URL(page.url()).pathname === '/intake') await turnTo(page, `${address}/shipments`);
  await turnTo(page, `${address}/intake`);
  await page.fill('#missing_identity_idNumber', idNumber('2015-05-01', 'male'));
  await page.fill('#missing_identity_name', '张小宝');
  await page.fill('#missing_missingSince', '2018-03-04');
  await page.keyboard.press('Tab');
}
const openCaseButton = () => page.getByRole('button', { name: '登记案件' });
const caseOpened = () =>
  page
    .getByText(/^\d{4}-TJ-\d{5}$/)
    .first()
    .waitFor();

async function fillRelative(name: string): Promise<void> {
  await page.fill('#identity_idNumber', idNumber('1988-02-03', 'male'));
  await page.fill('#identity_name', name);
  await page.fill('#consent_reference', 'TY-2026-0001');
}
const registerButton = () => page.getByRole('button', { name: '登记被采集人' });

/** Lets the server do what is asked, and loses its answer. */
async function loseAnswer(path: string): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith(path),
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  await api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
  address = await listen(api);
  const coordinator = await api.signIn('coordinator');
  const points = await coordinator.get('/api/v1/reference/collection-points').expect(200);
  const point = points.body.find((each: { code: string }) => each.code === 'TJ-HP-01');
  const issued = await coordinator.post('/api/v1/kits').send({ collectionPointId: point.id, count: 9 });
  kits = issued.body.items;
  browser = await openBrowser();
  desk = await openDesk(browser, 'zh');
  ({ page } = desk);
  page.setDefaultTimeout(45_000);
  await signIn(page, 'technician');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
  await database.drop();
});

describe('a double click', () => {
  it('opens one case', async () => {
    await fillCase();
    const before = await count('missing_case');
    await openCaseButton().dblclick();
    await caseOpened();
    expect(await count('missing_case')).toBe(before + 1);
  });

  it('registers one relative, and so does a double Enter', async () => {
    const before = await count('donor');
    await page.getByRole('button', { name: '父亲' }).first().click();
    await fillRelative('张建国');
    await registerButton().dblclick();
    await page.waitForSelector('#formBarcode');
    await page.getByRole('button', { name: '同胞' }).first().click();
    await fillRelative('张建军');
    await page.getByRole('radio', { name: '男' }).check({ force: true });
    await page.focus('#identity_name');
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await page.waitForSelector('#formBarcode');
    expect(await count('donor')).toBe(before + 2);
  });

  it('makes one box', async () => {
    await turnTo(page, `${address}/shipments`);
    await page.getByRole('button', { name: '新建送检箱' }).first().dblclick();
    await page.waitForURL(/\/shipments\/.+/);
    expect(await count('shipment')).toBe(1);
  });
});

describe('an answer that is lost', () => {
  it('is reported, and the next click stores nothing twice', async () => {
    await fillCase();
    const before = await count('missing_case');
    await loseAnswer('/cases');
    await openCaseButton().click();
    await page.getByText('没有收到服务器的答复').first().waitFor();
    expect(await count('missing_case')).toBe(before + 1);
    expect(await page.inputValue('#missing_identity_name')).toBe('张小宝');
    await openCaseButton().click();
    await caseOpened();
    expect(await count('missing_case')).toBe(before + 1);
  });
});

describe('without a network', () => {
  it('sends nothing, keeps the form, and stores once after one more click', async () => {
    await fillCase();
    const before = await count('missing_case');
    await page.context().setOffline(true);
    await page.getByText('现在提交的内容不会发送').waitFor();
    await openCaseButton().click();
    await page.getByText('没有发送，也没有保存').first().waitFor();
    await page.context().setOffline(false);
    await page.getByText('现在提交的内容不会发送').waitFor({ state: 'detached' });
    // Whatever was held would be sent as the network returns; the list is read again then, and shows what is stored.
    await page.evaluate(() => fetch('/api/v1/health'));
    expect(await count('missing_case')).toBe(before);
    expect(await page.inputValue('#missing_identity_name')).toBe('张小宝');
    await openCaseButton().click();
    await caseOpened();
    expect(await count('missing_case')).toBe(before + 1);
  });
});

describe('a label that is scanned while a form is open', () => {
  it('leaves the form as it is and waits for the specimen', async () => {
    await page.getByRole('button', { name: '父亲' }).first().click();
    await fillRelative('王建国');
    await page.focus('#identity_name');
    const kit = kits[0]!;
    await scanKeys(page, kit.formBarcode);
    await page.locator('.held-labels', { hasText: kit.formBarcode }).waitFor();
    await scanKeys(page, kit.specimenBarcode, { end: 'Tab' });
    await page.locator('.held-labels', { hasText: kit.specimenBarcode }).waitFor();
    expect(await page.inputValue('#identity_name')).toBe('王建国');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('identity_name');
    await registerButton().click();
    await page.waitForSelector('#formBarcode');
    expect(await page.inputValue('#formBarcode')).toBe(kit.formBarcode);
    expect(await page.inputValue('#specimenBarcode')).toBe(kit.specimenBarcode);
    expect(await count('specimen')).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.scan-result.good');
    expect(await count('specimen')).toBe(1);
  });

  it('moves the focus to the next step after storing', async () => {
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-next-step'));
  });
});

describe('the scan panel, with the scanner typing into the field that has the focus', () => {
  const fields = async () => [
    await page.inputValue('#formBarcode'),
    await page.inputValue('#specimenBarcode'),
  ];
  const refused = (words: string) => page.locator('.scan-result.bad', { hasText: words }).waitFor();
  const misread = (label: string) => label.slice(0, 6) + (label[6] === '0' ? '1' : '0') + label.slice(7);

  it('refuses a tube of another kit, clears both, and takes the next pair', async () => {
    const [one, two] = [kits[1]!, kits[2]!];
    await page.focus('#formBarcode');
    await scanKeys(page, one.formBarcode);
    await page.waitForFunction(() => document.activeElement?.id === 'specimenBarcode');
    await scanKeys(page, two.specimenBarcode);
    await refused('不是同一套件');
    expect(await fields()).toEqual(['', '']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('formBarcode');
  });

  it('refuses a misread label, wherever the focus is, and never adds one scan to another', async () => {
    const one = kits[1]!;
    await scanKeys(page, misread(one.formBarcode));
    await refused('没有读对');
    expect(await fields()).toEqual(['', '']);
    await scanKeys(page, one.formBarcode);
    await page.focus('#formBarcode');
    await scanKeys(page, misread(one.specimenBarcode));
    await refused('没有读对');
    expect(await fields()).toEqual(['', '']);
  });

  it('a second scan of the same kind replaces the first', async () => {
    const [one, two] = [kits[1]!, kits[2]!];
    await page.focus('#formBarcode');
    await scanKeys(page, one.formBarcode);
    await page.focus('#formBarcode');
    await scanKeys(page, two.formBarcode);
    expect(await fields()).toEqual([two.formBarcode, '']);
  });

  it('takes the tube first, from a slow scanner, and one that ends with nothing', async () => {
    const stored = await count('specimen');
    const one = kits[1]!;
    await page.focus('#formBarcode');
    await scanKeys(page, misread(one.formBarcode));
    await refused('没有读对');
    await scanKeys(page, one.specimenBarcode, { gapMs: 70 });
    await page.waitForFunction((label) => {
      return (document.querySelector('#specimenBarcode') as HTMLInputElement).value === label;
    }, one.specimenBarcode);
    expect(await fields()).toEqual(['', one.specimenBarcode]);
    await scanKeys(page, one.formBarcode, { end: null });
    await page.locator('.scan-result.good', { hasText: one.specimenBarcode }).waitFor();
    expect(await count('specimen')).toBe(stored + 1);
  });

  it('characters that are typed after a whole label begin a new one', async () => {
    const [one, two] = [kits[2]!, kits[3]!];
    await page.fill('#formBarcode', one.formBarcode);
    await page.evaluate(() => {
      const field = document.querySelector('#formBarcode') as HTMLInputElement;
      field.focus();
      field.setSelectionRange(99, 99);
    });
    for (const character of two.formBarcode.slice(0, 3)) await page.keyboard.type(character);
    expect(await page.inputValue('#formBarcode')).toBe(two.formBarcode.slice(0, 3));
    await page.fill('#formBarcode', '');
  });
});

describe('a session that ends under a full form', () => {
  it('can be started again over the page; the form keeps its input and is stored once', async () => {
    await page.getByRole('button', { name: '母亲' }).first().click();
    await page.fill('#identity_idNumber', idNumber('1990-02-03', 'female'));
    await page.fill('#identity_name', '李秀英');
    await page.fill('#consent_reference', 'TY-2026-0002');
    const before = await count('donor');
    await page.context().clearCookies();
    await registerButton().click();
    await page.getByText('登录已过期', { exact: true }).waitFor();
    expect(await page.locator('#identity_name').isVisible()).toBe(false);
    await page.fill('#again_password', 'homeward-demo');
    await page.getByRole('button', { name: '登录并继续' }).click();
    await page.locator('#identity_name').waitFor();
    expect(await page.inputValue('#identity_name')).toBe('李秀英');
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage].map((store) => Object.entries(store))),
    );
    expect(kept).not.toContain('李秀英');
    await registerButton().click();
    await page.waitForSelector('#formBarcode');
    expect(await count('donor')).toBe(before + 1);
  });
});

describe('a form that is not saved', () => {
  it('asks before a click in the menu leaves it', async () => {
    await fillCase();
    await page.locator('.navigation').getByRole('link', { name: '送检' }).click();
    await page.getByText('表单尚未保存').waitFor();
    await page.getByRole('button', { name: '留下继续填写' }).click();
    expect(await page.inputValue('#missing_identity_name')).toBe('张小宝');
    await page.locator('.navigation').getByRole('link', { name: '送检' }).click();
    await turning(page, () => page.getByRole('button', { name: '离开，不保存' }).click());
    expect(new URL(page.url()).pathname).toBe('/shipments');
  });

  it('an empty form is left without a question', async () => {
    await turnTo(page, `${address}/intake`);
    await page.waitForSelector('#missing_identity_name');
    await turning(page, () => page.locator('.navigation').getByRole('link', { name: '送检' }).click());
    expect(new URL(page.url()).pathname).toBe('/shipments');
  });
});

describe('by keyboard', () => {
  it('the ID field of a form has the focus', async () => {
    await turnTo(page, `${address}/intake`);
    await page.waitForFunction(() => document.activeElement?.id === 'missing_identity_idNumber');
  });

  it('a day after today, or none at all, is refused with words that repeat it', async () => {
    await fillCase();
    const before = await count('missing_case');
    for (const [typed, words] of [
      ['2099-01-01', '2099-01-01 在今天之后'],
      ['2021-02-30', '“2021-02-30”不是日期'],
    ] as const) {
      await page.fill('#missing_missingSince', typed);
      await page.keyboard.press('Tab');
      await page.getByText(words).waitFor();
      await openCaseButton().click();
    }
    await page.fill('#missing_missingSince', '2018-03-04');
    await page.keyboard.press('Tab');
    await page.getByText('不是日期').waitFor({ state: 'detached' });
    expect(await count('missing_case')).toBe(before);
  });

  it('an ID number that is registered already is said once, without a green tick', async () => {
    await openCaseButton().click();
    await caseOpened();
    await page.getByRole('button', { name: '父亲' }).first().click();
    const known = idNumber('1970-02-03', 'male');
    await page.fill('#identity_idNumber', known);
    await page.fill('#identity_name', '赵一');
    await page.fill('#consent_reference', 'TY-1');
    await registerButton().click();
    await page.waitForSelector('#formBarcode');
    await page.getByRole('button', { name: '祖母' }).first().click();
    await page.fill('#identity_idNumber', known);
    await page.fill('#identity_name', '钱二');
    await page.fill('#consent_reference', 'TY-2');
    await registerButton().click();
    await page.getByText('双胞胎', { exact: true }).first().waitFor();
    expect(await page.getByText(known).count()).toBe(1);
    expect(await page.getByText('号码有效').count()).toBe(0);
  });

  it('shows no error on any page', () => {
    expect(desk.problems).toEqual([]);
  });
});

describe('the coordinator', () => {
  it('issues kits once with a double click', async () => {
    await signIn(page, 'coordinator');
    await page.goto(`${address}/kits`);
    const before = await count('collection_kit');
    await page.getByRole('button', { name: '发放套件' }).first().click();
    await page.locator('.ant-modal .ant-select input').fill('TJ-HP-01');
    await page.keyboard.press('Enter');
    await page.fill('#count', '3');
    await page.locator('.ant-modal-footer .ant-btn-primary').dblclick();
    await page.getByText('套件已发放').first().waitFor();
    expect(await count('collection_kit')).toBe(before + 3);
  });
});
