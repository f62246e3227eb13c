import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { newId, systemActor } from '@homeward/platform';
import { barcode, importFile, openScene, type Scene, seedDonor } from '../laboratory/scene.js';
import { longTable, person } from '../laboratory/typing-table.js';
import { openScene as openReview, type Scene as ReviewScene } from '../review/scene.js';
import { listen, openBrowser, openDeskOf, turnTo, overflow } from '../support/browser.js';
import { drawLadder, drawProfile, type DrawnProfile } from '../support/drawn-profile.js';
import { picture } from '../support/picture.js';

const KIT = 'GlobalFiler';
let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'homeward-traces-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (allele: string, height = 1800) => ({ allele, height });

function file(name: string, content: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('an analyst drops the raw files of a batch, learns which one belongs to nobody, and looks at loci by keyboard', async () => {
  const scene: Scene = await openScene();
  try {
    await seedDonor(scene, { serial: 1 });
    const table = longTable([{ name: barcode(1), genotypes: person(1) }]);
    const { id } = await importFile(scene, 'typing.csv', table, KIT);
    const profile: DrawnProfile = {
      ...Object.fromEntries(Object.keys(person(1)).map((locus) => [locus, [at('11'), at('12', 1500)]])),
      vWA: [at('11')],
      TPOX: [at('11'), at('12'), at('8', 900)],
    };
    const address = await listen(scene.api);
    const { page, problems } = await openDeskOf(browser, address, 'analyst');
    await page.goto(`${address}/imports/${id}?tab=traces`);
    await page.getByText('还没有图谱').waitFor();
    await page
      .locator('input[type=file][accept=".hid,.fsa"]')
      .setInputFiles([
        file('ladder.hid', drawLadder(KIT, { sampleName: 'Ladder' })),
        file(`${barcode(1)}_A01_001.hid`, drawProfile(KIT, profile, { sampleName: 'A01', well: 'A01' })),
        file('stray.hid', drawProfile(KIT, {}, { sampleName: 'X-99', seed: 4 })),
      ]);
    await page.getByText('已附加 2 个文件').waitFor();
    await page.getByText(/stray\.hid.*X-99.*没有对应的样本/).waitFor();
    await page.getByRole('tab', { name: '图谱（2）' }).waitFor();
    await picture(page, 'traces-tab');
    expect(await overflow(page)).toBe(0);

    await page.getByRole('tab', { name: /^样本/ }).click();
    const shown = page.getByRole('row', { name: barcode(1) }).getByRole('button', { name: '图谱' });
    await page.getByRole('cell', { name: '10', exact: true }).first().waitFor();
    await shown.press('Enter');
    const plot = page.locator('.tr-plot');
    await page.locator('.tr-plot[data-locus="D3S1358"]').waitFor();
    expect(await plot.locator('.tr-called').count()).toBe(2);
    await plot.getByText('按标准物 ladder.hid 定位').waitFor();
    await picture(page, 'trace-drawer');

    await page.getByRole('button', { name: 'D3S1358' }).press('ArrowRight');
    await page.locator('.tr-plot[data-locus="vWA"]').waitFor();
    await plot.getByText('12：图谱中没有峰').waitFor();
    expect(await plot.locator('.tr-missing[data-allele="12"]').count()).toBe(1);
    for (const _ of ['D16S539', 'CSF1PO', 'TPOX']) await page.keyboard.press('ArrowRight');
    await page.locator('.tr-plot[data-locus="TPOX"]').waitFor();
    await plot.getByText(/未判读的峰/).waitFor();
    expect(await plot.locator('.tr-unexplained').count()).toBe(1);
    await picture(page, 'trace-unexplained');

    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^图谱/ }).click();
    await page
      .getByRole('row', { name: /A01_001/ })
      .getByRole('button', { name: '移除' })
      .click();
    await page.getByRole('dialog').getByRole('textbox').fill('放错样本了，重新上传');
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
    await page.getByRole('tab', { name: '图谱（1）' }).waitFor();
    expect(problems).toEqual([]);
  } finally {
    await scene.close();
  }
}, 180_000);

it('a reviewer sees the traces of both persons below each other at the locus that was clicked', async () => {
  const scene: ReviewScene = await openReview();
  try {
    const hit = await scene.plant();
    const analyst = await scene.as('analyst');
    const samples = await scene.api.db.run(systemActor, async (tx) => {
      const rows = await tx.em.query<
        { batchId: string; specimenId: string; barcode: string; genotypes: Record<string, string[]> }[]
      >(
        `SELECT t.batch_id AS "batchId", s.id AS "specimenId", s.barcode, t.genotypes
           FROM typing t JOIN specimen s ON s.id = t.specimen_id`,
      );
      // Typings of tests come without the samples of an import.
      for (const { batchId, specimenId, barcode: name, genotypes } of rows)
        await tx.em.query(
          `INSERT INTO import_sample (id, batch_id, name, plate, kind, specimen_id, panel, genotypes, loci_typed, status)
           VALUES ($1, $2, $3, '', 'sample', $4, $5, $6, $7, 'applied') ON CONFLICT DO NOTHING`,
          [newId(), batchId, name, specimenId, KIT, genotypes, Object.keys(genotypes).length],
        );
      return rows;
    });
    for (const [seed, { batchId, barcode: name, genotypes }] of samples.entries()) {
      const { D3S1358 = [], TH01 = [], FGA = [] } = genotypes;
      const peaks = (alleles: string[]) => alleles.map((allele, n) => at(allele, 1900 - 300 * n));
      const drawn = { D3S1358: peaks(D3S1358), TH01: peaks(TH01), FGA: peaks(FGA) };
      const answer = await analyst
        .post(`/api/v1/imports/${batchId}/electropherograms`)
        .attach('file', drawProfile(KIT, drawn, { sampleName: name, seed }), `${name}.hid`);
      expect(answer.status, answer.text).toBe(201);
    }
    const address = await listen(scene.api);
    const { page, problems } = await openDeskOf(browser, address, 'analyst');
    await page.goto(`${address}/hits/${hit.id}`);
    await page.getByText('点击基因座名称，查看各人的图谱').waitFor();
    await page.getByRole('button', { name: 'D3S1358' }).press('Enter');
    const card = page.locator('.hit-traces');
    await card.getByText('图谱 · D3S1358').waitFor();
    const plots = card.locator('.tr-plot[data-locus="D3S1358"]');
    await plots.nth(samples.length - 1).waitFor();
    expect(await plots.count()).toBe(samples.length);
    // One below the other, on one axis.
    const boxes = await plots
      .locator('svg')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(boxes[1]!.top).toBeGreaterThanOrEqual(boxes[0]!.bottom);
    expect(boxes[1]!.left).toBeCloseTo(boxes[0]!.left, 0);
    await card.scrollIntoViewIfNeeded();
    await picture(page, 'hit-traces');
    expect(await overflow(page)).toBe(0);

    const coordinator = await openDeskOf(browser, address, 'coordinator', 'en');
    await turnTo(coordinator.page, `${address}/hits/${hit.id}`);
    expect(await coordinator.page.locator('.hit-traces').count()).toBe(0);
    expect([...problems, ...coordinator.problems]).toEqual([]);
  } finally {
    await scene.close();
  }
}, 240_000);
