import { Imports } from '@homeward/laboratory';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor } from '@homeward/platform';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  barcode,
  batch,
  importFile,
  noProgress,
  openScene,
  type Scene,
  seedDonor,
  upload,
} from '../laboratory/scene.js';
import { heightTable, longTable, person } from '../laboratory/typing-table.js';
import { barriersOn } from '../support/barriers.js';
import { type Desk, handOver, listen, openBrowser, openDeskOf, turnTo } from '../support/browser.js';
import { picture } from '../support/picture.js';

let scene: Scene;
let browser: Browser;
let address: string;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  scene = await openScene();
  await scene.api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
  for (let serial = 1700; serial < 1706; serial++) await seedDonor(scene, { serial });
  address = await listen(scene.api);
  browser = await openBrowser();
  desk = await openDeskOf(browser, address, 'lab_lead');
  ({ page } = desk);
  page.setDefaultTimeout(45_000);
  await page.goto(`${address}/`);
  await page.locator('h1').waitFor();
});
afterAll(async () => {
  await browser.close();
  await scene.close();
});

const dialog = () => page.getByRole('dialog').last();
const choose = async (label: string, option: string) => {
  await dialog().getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).first().click();
};
const calls = (n: number) =>
  Object.entries(person(n))
    .map(([locus, call]) => `${locus} ${call.join(' ')}`)
    .join('\n');

it('the vocabulary is searched, tried and changed by two leads', async () => {
  await turnTo(page, `${address}/vocabulary`);
  await page.getByPlaceholder('搜索名称或内容').fill('DYS447');
  await page.getByText('DYS447').first().waitFor();

  await page.getByRole('tab', { name: '对照名称' }).click();
  await page.getByPlaceholder('样本名称').fill('LEER_A01');
  await page.locator('output').getByText('无法识别').waitFor();
  await page.getByRole('button', { name: '新增对照名称' }).click();
  await choose('表示', '阴性对照');
  await dialog().getByLabel('词（大写）').fill('leer');
  await dialog().getByLabel('来源').fill('本室命名规则');
  await dialog().getByLabel('原因', { exact: true }).fill('本室空白对照的写法');
  await dialog().getByRole('button', { name: '提出变更' }).click();
  await page.getByText('已提出，等待另一位负责人决定').waitFor();

  await page.getByRole('tab', { name: '变更' }).click();
  await page.getByText('VOC-0001').click();
  await page.getByText('须由另一位实验室负责人决定').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);

  await handOver(page, address, 'lab_lead2');
  await turnTo(page, `${address}/vocabulary?tab=changes`);
  await page.getByText('VOC-0001').click();
  await page.getByRole('button', { name: /^批\s*准$/ }).click();
  await dialog().getByLabel('原因', { exact: true }).fill('已核对本室命名规则');
  await dialog()
    .getByRole('button', { name: /^批\s*准$/ })
    .click();
  await page.getByText('已批准，已生效').waitFor();
  await turnTo(page, `${address}/vocabulary?tab=names`);
  await page.getByPlaceholder('样本名称').fill('LEER_A01');
  await page.locator('output').getByText('阴性对照').waitFor();
});

it('a kit is read from panel and bin files', async () => {
  await turnTo(page, `${address}/vocabulary?tab=kits`);
  await page.getByRole('button', { name: '由 Panel/Bin 文件新增' }).click();
  const files = dialog().locator('input[type=file]');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await files
    .nth(0)
    .setInputFiles(
      file(
        'Home_Panels_v1.txt',
        'Version\tGMID-X v 1.2\nPanel\tHome_v1\tnone\nTH01\tblue\t80\t130\t6,9.3\t4\tnone\t6, 9.3,\nTPOX\tgreen\t80\t130\t8,9\t4\tnone\t8, 9,',
      ),
    );
  await files
    .nth(1)
    .setInputFiles(
      file(
        'Home_Bins_v1.txt',
        'Panel Name\tHome_v1\nMarker Name\tTH01\n6\t100\t0.5\t0.5\nMarker Name\tTPOX\n8\t100\t0.5\t0.5',
      ),
    );
  await dialog()
    .getByRole('button', { name: /^读\s*取$/ })
    .click();
  await dialog().getByText('TPOX').first().waitFor();
  await dialog().getByLabel('原因', { exact: true }).fill('新购试剂盒');
  await dialog().getByRole('button', { name: '提出变更' }).click();
  await page.getByText('已提出，等待另一位负责人决定').waitFor();
});

it('an unknown panel is answered on the page of the import, and remembered', async () => {
  const table = longTable([{ name: barcode(1700), genotypes: person(1) }])
    .replace('Sample Name,Marker', 'Panel,Sample Name,Marker')
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : `Our_Panel,${line}`))
    .join('\n');
  const { id } = await importFile(scene, 'ours.csv', table);
  await turnTo(page, `${address}/imports/${id}`);
  await page.getByText('未知的试剂盒名称').waitFor();
  await page.getByRole('button', { name: '是哪个试剂盒？' }).click();
  await dialog().getByLabel('试剂盒', { exact: true }).click();
  await page.keyboard.type('GlobalFiler');
  await page.keyboard.press('Enter');
  await dialog().getByLabel('原因', { exact: true }).fill('本室的面板名称');
  await dialog()
    .getByRole('button', { name: /^确\s*认$/ })
    .click();
  await page.getByText('已记住，正在重新判定').waitFor();
  await scene.imports.validate(id, noProgress);
  await page.getByText('GlobalFiler').first().waitFor();
  expect((await batch(scene, id)).panels).toEqual(['GlobalFiler']);
});

it('the release of a plate becomes a non-conformity that is planned, corrected and checked', async () => {
  const { id } = await importFile(
    scene,
    'plate.csv',
    longTable([{ name: barcode(1701), genotypes: person(2) }], ['NC,TH01,,']),
  );
  await turnTo(page, `${address}/imports/${id}`);
  await page.getByRole('button', { name: /^放\s*行$/ }).click();
  await page.getByText('放行将记录为不符合项').waitFor();
  await dialog().getByLabel('原因', { exact: true }).fill('其他板的阳性对照相符');
  await dialog().getByLabel('根本原因').fill('漏加阳性对照');
  await dialog()
    .getByRole('button', { name: /^放\s*行$/ })
    .click();
  await dialog().locator('.ant-form-item-explain-error').first().waitFor();
  await dialog().getByLabel('即时措施').fill('已用同批试剂复核');
  await dialog()
    .getByRole('button', { name: /^放\s*行$/ })
    .click();
  await page.getByText('已放行').first().waitFor();

  await turnTo(page, `${address}/nonconformities`);
  await page.getByText('漏加阳性对照').waitFor();
  await page.getByText(/^NC-\d{4}-0001$/).click();
  await page.getByRole('button', { name: '制定纠正措施' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: '制定纠正措施' }).click();
  await dialog().getByLabel('纠正措施').fill('加样清单双人核对');
  await choose('负责人', '陈静');
  await dialog().getByLabel('期限').click();
  await page.locator('.ant-picker-dropdown:visible').getByText('今天').click();
  await dialog().getByRole('button', { name: '制定纠正措施' }).click();
  await page.getByText('已记录纠正措施').waitFor();
  await page.getByRole('button', { name: '纠正已完成' }).click();
  await dialog().getByLabel('说明').fill('清单已启用');
  await dialog().getByRole('button', { name: '纠正已完成' }).click();
  await page.getByRole('button', { name: '验证效果' }).click();
  await dialog().getByText('有效', { exact: true }).click();
  await dialog().getByLabel('说明').fill('三批无复发');
  await dialog().getByRole('button', { name: '验证效果' }).click();
  await page.getByText('已关闭').first().waitFor();
});

it('a profile of staff is entered, looked at and withdrawn', async () => {
  await turnTo(page, `${address}/elimination`);
  await page.getByRole('button', { name: /^录\s*入$/ }).click();
  await dialog().getByLabel('姓名').fill('员工甲');
  await dialog().getByLabel('来源', { exact: true }).fill('本室质控板');
  await dialog().getByRole('textbox', { name: '分型' }).fill(calls(5));
  await dialog()
    .getByRole('button', { name: /^读\s*取$/ })
    .click();
  await dialog().getByText('读到 10 个基因座').waitFor();
  await dialog()
    .getByRole('button', { name: /^录\s*入$/ })
    .click();
  await page.getByText('E-0001').waitFor();
  expect(await page.getByText('员工甲').count()).toBe(0);
  await page.getByRole('button', { name: /^查\s*看$/ }).click();
  await page.getByText('员工甲').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^撤\s*出$/ }).click();
  await dialog().getByLabel('原因', { exact: true }).fill('已离开本实验室');
  await dialog()
    .getByRole('button', { name: /^撤\s*出$/ })
    .click();
  await page.getByText('已离开本实验室').waitFor();
});

it('a sample of an import that is no donor’s is added to the elimination set', async () => {
  const rows = [
    { name: barcode(1705), genotypes: person(6) },
    { name: 'Staff plate 1', genotypes: person(8) },
  ];
  const { body } = await upload(scene, 'staff.csv', longTable(rows));
  await scene.api.app.get(Imports, { strict: false }).validate(body.id, noProgress);
  await turnTo(page, `${address}/imports/${body.id}?tab=samples`);
  await page.getByRole('link', { name: '加入排除库' }).click();
  await dialog().getByLabel('姓名').fill('员工乙');
  await dialog().getByLabel('来源', { exact: true }).fill('本室质控板');
  await dialog()
    .getByRole('button', { name: /^录\s*入$/ })
    .click();
  await page.getByText('E-0002').waitFor();
  await dialog().waitFor({ state: 'hidden' });
});

/** The words along the axes and lines of a chart. */
const chartTexts = (name: string) => page.getByRole('img', { name }).locator('svg text').allTextContents();
/** Its marks of height: plates are named by their batch, lines by words. */
const marksOf = async (name: string) =>
  (await chartTexts(name)).filter((text) => /^-?[\d.,]+( %)?$/.test(text));

it('the plates stand on charts with their limits, on axes that name each height once', async () => {
  const heights = [2100, 2350, 1980, 2240, 950, 2190, 2060];
  const without = (calls: Record<string, readonly string[]>, n: number) =>
    Object.fromEntries(Object.entries(calls).slice(n));
  const rows = heights.flatMap((height, plate) =>
    [0, 1, 2, 3, 4, 5].map((n) => ({
      plate: `H${plate + 1}`,
      name: barcode(1700 + n),
      genotypes: without(person(1 + n), plate === 4 && n === 0 ? 1 : 0),
      height: height + 10 * n,
    })),
  );
  await importFile(scene, 'heights.csv', heightTable(rows));
  await turnTo(page, `${address}/quality`);
  for (const chart of ['不合格样本', '缺失分型', '杂合度偏差（z）', '近交系数 F（HWE）', '平均峰高（RFU）']) {
    await page.getByRole('img', { name: chart }).locator('svg').waitFor();
    const marks = await marksOf(chart);
    expect([chart, marks.length >= 3, marks.filter((mark) => /^-0[.0]*( %)?$/.test(mark))]).toEqual([
      chart,
      true,
      [],
    ]);
    expect([chart, new Set(marks).size]).toEqual([chart, marks.length]);
  }
  // The mean and both limits of the heights.
  const texts = await chartTexts('平均峰高（RFU）');
  expect(texts.filter((text) => ['均值', '控制限'].includes(text))).toEqual(['均值', '控制限', '控制限']);
  await picture(page, 'quality-zh');
  await page.getByRole('img', { name: '平均峰高（RFU）' }).scrollIntoViewIfNeeded();
  await picture(page, 'quality-heights-zh');
  expect(desk.problems).toEqual([]);
});

it('the pages are complete in English', async () => {
  await handOver(page, address, 'lab_lead', 'en');
  for (const [path, title] of [
    ['vocabulary', 'Vocabulary'],
    ['nonconformities', 'Non-conformities'],
    ['elimination', 'Elimination set'],
    ['quality', 'Quality'],
  ] as const) {
    await turnTo(page, `${address}/${path}`);
    await page.locator('h1', { hasText: title }).waitFor();
    await page.waitForLoadState('networkidle');
    const text = await page.locator('main').innerText();
    expect([path, /[a-z]+:[a-z]+[A-Z.]/.exec(text)?.[0]]).toEqual([path, undefined]);
    expect([path, await barriersOn(page)]).toEqual([path, []]);
    await picture(page, `${path}-en`);
  }
  await page.getByRole('img', { name: 'Mean peak height (RFU)' }).scrollIntoViewIfNeeded();
  await picture(page, 'quality-heights-en');
  expect(desk.problems).toEqual([]);
});
