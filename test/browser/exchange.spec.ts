import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { ExchangeScene } from '../laboratory/exchange-scene.js';
import { RECIPIENT } from '../laboratory/recipient.js';
import { barriersOn } from '../support/barriers.js';
import { handOver, listen, openBrowser, openDeskOf, overflow, turnTo } from '../support/browser.js';
import { picture } from '../support/picture.js';

let world: ExchangeScene;
let browser: Browser;
let address: string;
beforeAll(async () => {
  world = await ExchangeScene.open();
  address = await listen(world.scene.api);
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).press('Enter');
  await page.locator('.ant-select-item-option', { hasText: option }).click();
}

it('one person asks, another approves, the first sends the file and imports the answers', async () => {
  const { page, problems } = await openDeskOf(browser, address, 'analyst');
  await page.goto(`${address}/exchanges`);
  await page.getByText('还没有外送申请').waitFor();
  await page.getByRole('button', { name: '新建外送申请' }).click();
  await page.getByRole('heading', { name: '新建外送申请' }).waitFor();
  expect(await page.getByRole('button', { name: '提交申请' }).isDisabled()).toBe(true);
  await choose(page, '接收单位', RECIPIENT.nameZh);
  await choose(page, '目的', '全国库比对');
  await page.getByLabel('目的说明').fill('一季度全国比对');
  await page.getByLabel('法律依据（文号）').fill('公刑〔2026〕12 号第三条');
  await page.getByRole('button', { name: /预\s*览/ }).click();
  await page.getByText(/请至少限定行政区、批次或日期/).waitFor();
  await world.familyFound(world.persons[1]!);
  await page.getByLabel('分型生效日期自').fill('2020-01-01');
  await page.getByLabel('分型生效日期自').press('Tab');
  await page.getByRole('button', { name: /预\s*览/ }).click();
  await page.getByText('2 个（亲属 3 人）').waitFor();
  await page.getByText('12 个基因座').waitFor();
  await page.getByText('家人已找到，不送', { exact: true }).waitFor();
  await page.getByText('2 人中 1 人').waitFor();
  await page.getByText('为该单位生成的随机标识').waitFor();
  await picture(page, 'exchange-new');
  expect(await overflow(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: /^EX-/ }).waitFor();
  const number = (await page.getByRole('heading', { name: /^EX-/ }).innerText()).trim();
  const path = new URL(page.url()).pathname;
  await page.getByText('须由另一位实验室负责人批准后才生成文件。').waitFor();
  expect(await page.getByRole('button', { name: /批\s*准/ }).count()).toBe(0);

  const lead = await openDeskOf(browser, address, 'lab_lead');
  await lead.page.goto(`${address}/`);
  await lead.page.getByRole('link', { name: /待批准的外送/ }).click();
  await lead.page.getByRole('link', { name: number }).click();
  await lead.page.getByRole('button', { name: /^批\s*准$/ }).click();
  await picture(lead.page, 'exchange-approve');
  await lead.page
    .getByRole('dialog')
    .getByRole('button', { name: /^批\s*准$/ })
    .click();
  await lead.page.getByText('生成中').first().waitFor();
  await world.produce(path.split('/').at(-1)!);

  // The page asks again while the file is made.
  await page.reload();
  const link = page.getByRole('link', { name: '下载文件' });
  await link.waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toBe(`${number}.xml`);
  await page.getByText('已送出').first().waitFor();
  await page.locator('tbody .code', { hasText: /^EX/ }).first().waitFor();
  await picture(page, 'exchange-sent');
  expect(await overflow(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);

  const [first, second] = await world.items(path.split('/').at(-1)!);
  const rows = [
    `${first.identifier},疑似比中,N-7,两个位点待核,2026-01-05`,
    `${second.identifier},也许,,,2026-01-05`,
  ];
  await page.getByRole('tab', { name: /^答复/ }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'answers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['标识,结果,对方编号,备注,日期', ...rows, ''].join('\n')),
  });
  await page.getByText('answers.csv：采用 1 行，重复 0 行，拒绝 1 行。').waitFor();
  await page.getByRole('cell', { name: '也许' }).waitFor();
  await page.getByRole('cell', { name: 'N-7' }).waitFor();
  await picture(page, 'exchange-answers');
  expect(await overflow(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^处\s*理$/ }).click();
  await page.getByRole('dialog').getByLabel('处理情况').fill('已与国家库联系，立案核查');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^处\s*理$/ })
    .click();
  await page.getByRole('cell', { name: /立案核查/ }).waitFor();

  await page.getByRole('tab', { name: '经过' }).click();
  const history = page.locator('.ant-timeline');
  for (const act of ['申请外送', '批准外送', '下载外送文件', '导入外送答复', '处理外送答复'])
    await history.getByText(act).first().waitFor();
  await picture(page, 'exchange-history');
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('tab', { name: /^名单/ }).click();

  // Who looks at the person sees that the profile is outside.
  await page.getByRole('link', { name: first.donorCode }).first().click();
  const card = page.locator('.ant-card', { hasText: '已外送' });
  await card.getByRole('link', { name: number }).waitFor();
  await card.getByText('疑似比中').waitFor();
  await world.familyFound(world.persons[0]!);
  await page.reload();
  await card.getByText('家人已找到').waitFor();
  expect([...problems, ...lead.problems]).toEqual([]);
}, 240_000);

it('a recipient is added and changed by two leads, and taken out of force by one', async () => {
  const { page, problems } = await openDeskOf(browser, address, 'lab_lead');
  const dialog = () => page.getByRole('dialog').last();
  const rowOf = (name: string) => page.locator('tr', { hasText: name });
  await page.goto(`${address}/exchanges/recipients`);
  await page.getByRole('cell', { name: '全国打拐 DNA 信息库', exact: true }).waitFor();
  await page.getByRole('button', { name: '登记接收单位' }).click();
  for (const [label, text] of [
    ['中文名称', '合作实验室'],
    ['英文名称', 'Partner laboratory'],
    ['办公联系方式', '二号窗口'],
    ['协议或文件', '合作协议 A-17'],
    ['对方机构代码', 'GA000001'],
    ['本单位在对方的代码', 'TJ-1'],
    ['原因', '协议已签订'],
  ] as const)
    await dialog().getByLabel(label, { exact: true }).fill(text);
  await dialog().getByLabel('类别').press('Enter');
  await page.locator('.ant-select-item-option', { hasText: '合作实验室' }).click();
  await dialog().getByRole('button', { name: '提出变更' }).click();
  await dialog()
    .getByText(/机构代码 GA000001 已属于另一接收单位/)
    .first()
    .waitFor();
  await dialog().getByLabel('对方机构代码').fill('PL-1');
  await dialog().getByRole('button', { name: '提出变更' }).click();
  await dialog().waitFor({ state: 'hidden' });
  await page.getByText('须由另一位负责人决定', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /^批\s*准$/ }).count()).toBe(0);
  // Nothing of it is a recipient yet.
  expect(await page.getByRole('cell', { name: '合作实验室', exact: true }).count()).toBe(0);

  await handOver(page, address, 'lab_lead2');
  await page.getByText('待决定的接收单位变更').click();
  await page.getByRole('button', { name: /^批\s*准$/ }).click();
  await dialog().getByLabel('原因', { exact: true }).fill('已核对协议原件');
  await picture(page, 'recipient-approve');
  await dialog()
    .getByRole('button', { name: /^批\s*准$/ })
    .click();
  await page.getByText('TJ-1 → PL-1').waitFor();

  // A change shows what was and what is to be.
  await rowOf('TJ-1 → PL-1')
    .getByRole('button', { name: /^修\s*改$/ })
    .click();
  await dialog().getByLabel('协议或文件', { exact: true }).fill('合作协议 A-18');
  await dialog().getByLabel('原因', { exact: true }).fill('协议续签');
  await dialog().getByRole('button', { name: '提出变更' }).click();
  await dialog().waitFor({ state: 'hidden' });
  await page.getByText('合作协议 A-17 → 合作协议 A-18').waitFor();
  await rowOf('TJ-1 → PL-1').getByText('合作协议 A-17', { exact: true }).waitFor();
  await rowOf('TJ-1 → PL-1')
    .getByRole('button', { name: /^停\s*用$/ })
    .click();
  await dialog().getByLabel('原因', { exact: true }).fill('对方通知暂停接收');
  await dialog()
    .getByRole('button', { name: /^停\s*用$/ })
    .click();
  await rowOf('TJ-1 → PL-1').getByText('协议无效').waitFor();
  expect(
    await rowOf('TJ-1 → PL-1')
      .getByRole('button', { name: /^停\s*用$/ })
      .count(),
  ).toBe(0);
  await picture(page, 'recipients');
  expect(await overflow(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);

  // Approved after the recipient was taken out of force, the older proposal would put it in force again.
  await handOver(page, address, 'lab_lead');
  await turnTo(page, `${address}/exchanges/recipients`);
  await page
    .getByRole('button', { name: /^批\s*准$/ })
    .first()
    .click();
  await dialog().getByLabel('原因', { exact: true }).fill('续签情况属实');
  await dialog()
    .getByRole('button', { name: /^批\s*准$/ })
    .click();
  await dialog()
    .getByText(/请按现行内容重新提出/)
    .first()
    .waitFor();
  expect(problems.filter((one) => !one.includes('409'))).toEqual([]);
}, 120_000);

it('recipients and requests read in English too', async () => {
  const { page, problems } = await openDeskOf(browser, address, 'lab_lead', 'en');
  await page.goto(`${address}/exchanges/recipients`);
  await page.getByRole('cell', { name: 'National database', exact: true }).waitFor();
  await page.getByText('Changes of recipients').waitFor();
  await page
    .getByText(/Partner laboratory/)
    .first()
    .waitFor();
  await picture(page, 'exchange-recipients');
  expect(await barriersOn(page)).toEqual([]);
  expect(await page.locator('.ant-table-thead').allInnerTexts()).toEqual([
    expect.not.stringMatching(/exchanges:|[\u4e00-\u9fff]/),
    expect.not.stringMatching(/exchanges:|[\u4e00-\u9fff]/),
  ]);
  await page.goto(`${address}/exchanges`);
  await page.locator('tr.row-link').first().waitFor();
  await picture(page, 'exchange-list');
  expect(await overflow(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  expect(await page.locator('body').innerText()).not.toMatch(/exchanges:|[\u4e00-\u9fff]{3}/);
  expect(problems).toEqual([]);
}, 120_000);
