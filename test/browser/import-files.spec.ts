import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { noProgress, openScene, type Scene, seedDonor } from '../laboratory/scene.js';
import { longTable, person } from '../laboratory/typing-table.js';
import { listen, openBrowser, openDeskOf, overflow } from '../support/browser.js';
import { picture } from '../support/picture.js';

let browser: Browser;
let folder: string;
let scene: Scene;

beforeAll(async () => {
  browser = await openBrowser();
  scene = await openScene();
  await seedDonor(scene, { serial: 1, sex: 'male' });
  await seedDonor(scene, { serial: 2, sex: 'female' });
  folder = mkdtempSync(join(tmpdir(), 'homeward-files-'));
});
afterAll(async () => {
  await browser.close();
  await scene.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('an analyst drops two files, sees what was recognised, and the lead says that a column is not needed', async () => {
  const address = await listen(scene.api);
  const { page, problems } = await openDeskOf(browser, address, 'analyst');
  await page.goto(`${address}/imports`);
  await page.getByRole('combobox', { name: '字符编码' }).press('Enter');
  await page.getByTitle('Big5（繁体）').click();
  await picture(page, 'import-upload');
  expect(await overflow(page)).toBe(0);

  const plain = longTable([{ name: 'HS000000016', genotypes: person(1) }]);
  const freezer = ['Run 17', ...longTable([{ name: 'HS000000024', genotypes: person(2) }], []).split('\n')]
    .map((line, row) => (row === 1 ? `${line},Freezer,Remark` : row === 2 ? `${line},,R2,` : line))
    .join('\n');
  const remark = Buffer.concat([
    Buffer.from(freezer.replace(/R2,/, 'R2,\u0000')).subarray(0, Buffer.from(freezer).indexOf('R2,') + 3),
    Buffer.from('bccba5bb', 'hex'),
    Buffer.from(freezer.slice(freezer.indexOf('R2,') + 3)),
  ]);
  await page
    .locator('input[type=file]')
    .setInputFiles([file('plate-1.csv', plain), file('plate-2.csv', remark)]);
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  const id = page.url().split('/').at(-1)!;
  await scene.imports.validate(id, noProgress);

  const recognised = page.getByRole('region', { name: '文件识别结果' });
  await recognised.getByText('压缩文件，含 2 个表').waitFor();
  await recognised.getByText('编码：big5（上传时注明）').waitFor();
  await recognised.getByText(/按此编码读出的文字：“樣本”/).waitFor();
  await recognised.getByText(/表头之上有 1 行未读：Run 17.*plate-2\.csv/).waitFor();
  await page
    .getByText(/未知的列“Freezer”/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: '不需要此列' }).count()).toBe(0);
  await picture(page, 'import-recognised');
  expect(await overflow(page)).toBe(0);
  expect(problems).toEqual([]);

  const lead = await openDeskOf(browser, address, 'lab_lead');
  await lead.page.goto(`${address}/imports/${id}`);
  await lead.page.getByRole('button', { name: '不需要此列' }).click();
  const dialog = lead.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('冷冻柜位置，与分型无关');
  await picture(lead.page, 'import-not-needed');
  await dialog.getByRole('button', { name: '不需要此列' }).click();
  await lead.page.getByText('已记录，正在重新校验').waitFor();
  await scene.imports.validate(id, noProgress);
  await lead.page.getByText(/不需要的列（.*Freezer/).waitFor();
  await lead.page.getByText('plate-1.csv +1.zip').first().waitFor();
  expect(await overflow(lead.page)).toBe(0);
  expect(lead.problems).toEqual([]);
}, 120_000);
