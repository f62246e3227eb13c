import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { longTable, wideTable } from '../../apps/cli/src/demo/genotype-table.js';
import { idNumber } from '../intake/desk.js';
import { registerRelative, sendBox } from '../main-job/at-the-desk.js';
import { openOffice, type Office } from '../main-job/office.js';
import { PAGES_OF_ROLES } from '../main-job/pages-of-roles.js';
import { expected, familyOf, realPeople } from '../main-job/people.js';
import { lookedAt, PersonAtDesk } from '../main-job/person-at-desk.js';
import { issueKits, Point, secondBlood, type Kit, type Sample } from '../main-job/steps.js';
import { get, ok } from '../review/scene.js';
import { allPatterns } from '../support/barriers.js';
import { listen, openBrowser, openDesk, type Desk } from '../support/browser.js';

const [fatherOf, motherOf, ...others] = realPeople();
const family = familyOf(fatherOf!, motherOf!, 1);
const strangers = others.slice(0, 12);

let office: Office;
let browser: Browser;
let desks: Record<'zh' | 'en', Desk>;
let address: string;
/** The samples of this story, as the laboratory will type them. */
const samples: Record<'father' | 'mother' | 'child', Sample | null> = {
  father: null,
  mother: null,
  child: null,
};
let strangerSamples: Sample[];
let hepingKits: Kit[];
let hexiKit: Kit;
let caseNumber: string;
let hitPath: string;
let importPath: string;
const importPaths: string[] = [];
const problems: string[] = [];

const signIn = (username: string, language: 'zh' | 'en' = 'zh') =>
  PersonAtDesk.signIn(desks[language], address, username, language);

/** The end of a person's part of the story. */
async function done(person: PersonAtDesk): Promise<void> {
  problems.push(...(await person.leave()));
}

beforeAll(async () => {
  office = await openOffice();
  address = await listen(office.api);
  browser = await openBrowser();
  desks = { zh: await openDesk(browser, 'zh'), en: await openDesk(browser, 'en') };
  // The other people of the programme come in by the other district's second box.
  const hexi = await Point.open(office, 'technician2', strangers.length);
  for (const genotypes of strangers) await hexi.person(genotypes);
  strangerSamples = await hexi.deliver();
  [hexiKit] = (await issueKits(office, 'technician2', 1)) as [Kit];
}, 120_000);
afterAll(async () => {
  await browser.close();
  await office.close();
});

describe('from a drop of blood to a reunion, on the pages', () => {
  it('the coordinator issues kits', async () => {
    const desk = await signIn('coordinator');
    await desk.look('home-empty');
    await desk.menu('采血套件');
    await desk.press('发放套件');
    const { page } = desk;
    await desk.choose(page.locator('.ant-modal .ant-select').first(), 'TJ-HP-01');
    await page.locator('#count').fill('2');
    await page.locator('.ant-modal-footer .ant-btn-primary').click();
    const rows = page.locator('tbody tr', { hasText: '和平区' });
    await rows.nth(1).waitFor();
    await desk.look('kits');
    const texts = await rows.allInnerTexts();
    hepingKits = texts.map((text) => ({
      formBarcode: /HF\w{9}/.exec(text)![0],
      specimenBarcode: /HS\w{9}/.exec(text)![0],
    }));
    expect(hepingKits).toHaveLength(2);
    await done(desk);
  });

  it('a technician opens the case, samples father and mother, and sends the box', async () => {
    const desk = await signIn('technician');
    const { page } = desk;
    await desk.look('home-empty');
    await desk.menu('采集登记台');
    await page.locator('#missing_identity_idNumber').click();
    await desk.scan(idNumber('2015-05-01', 'male'));
    await page.keyboard.type('慕容归雁');
    await page.fill('#missing_missingSince', '2018-03-04');
    await page.keyboard.press('Tab');
    await page.getByRole('checkbox', { name: '紧急' }).check();
    await desk.look('intake-case');
    await desk.press('登记案件');
    caseNumber = (await page.getByText(/^\d{4}-TJ-\d{5}$/).innerText()).trim();
    const father = { idNumber: idNumber('1985-02-03', 'male'), name: '慕容长河', phone: '13911112222' };
    const mother = { idNumber: idNumber('1988-07-09', 'female'), name: '端木晚晴', phone: '13933334444' };
    await registerRelative(desk, '父亲', { ...father, consent: 'TY-1' }, hepingKits[0]!);
    await desk.look('intake-father');
    await registerRelative(desk, '母亲', { ...mother, consent: 'TY-2' }, hepingKits[1]!);
    await desk.look('intake-mother');
    samples.father = { barcode: hepingKits[0]!.specimenBarcode, genotypes: family.father };
    samples.mother = { barcode: hepingKits[1]!.specimenBarcode, genotypes: family.mother };
    await desk.open('/');
    await desk.reads('待装箱的样本');
    await desk.look('home-to-pack');
    await sendBox(
      desk,
      hepingKits.map((kit) => kit.specimenBarcode),
    );
    await done(desk);
  }, 180_000);

  it('the other district registers a rescued child', async () => {
    const desk = await signIn('technician2');
    const { page } = desk;
    await desk.menu('采集登记台');
    await page.getByTitle('身源不明人员').click();
    await desk.choose(page.locator('.ant-select:has(#category)'), '被解救儿童');
    await page.fill('#foundOn', '2024-01-02');
    await page.keyboard.press('Tab');
    await page.fill('#identity_name', '石小北');
    await page.locator('#sex').getByText('男', { exact: true }).click();
    await page.fill('#birthYear', '2015');
    await desk.choose(page.locator('.ant-select:has(#consent_kind)'), '法定');
    await page.fill('#consent_reference', '公刑[2009]625号-7');
    await desk.look('intake-person');
    await desk.press('登记被采集人');
    await page.locator('#formBarcode:focus').waitFor();
    await desk.scan(hexiKit.formBarcode);
    await page.locator('#specimenBarcode:focus').waitFor();
    await desk.scan(hexiKit.specimenBarcode);
    await page.locator('.scan-result.good').waitFor();
    samples.child = { barcode: hexiKit.specimenBarcode, genotypes: family.child };
    await sendBox(desk, [hexiKit.specimenBarcode]);
    await done(desk);
  }, 180_000);

  it('an analyst receives both boxes from the work list', async () => {
    const desk = await signIn('analyst');
    const { page } = desk;
    for (const labels of [[samples.father!.barcode, samples.mother!.barcode], [samples.child!.barcode]]) {
      await desk.open('/');
      await page.getByRole('link', { name: '待接收的送检箱' }).click();
      await page.locator('tbody tr', { hasText: labels.length === 2 ? '和平区' : '河西区' }).click();
      await desk.reads(`0 / ${labels.length}`);
      for (const label of labels) {
        await page.locator('input[data-scan]').click();
        await desk.scan(label);
        await desk.reads(`已接收：${label}`);
      }
      await desk.reads(`${labels.length} 份全部到齐`);
      await desk.look(`receipt-${labels.length}`);
    }
    await done(desk);
  });

  it('an analyst uploads two files and sees what was refused and why', async () => {
    const desk = await signIn('analyst');
    const { page } = desk;
    const father = {
      ...samples.father!,
      genotypes: { ...family.father, SE33: ['OL', '17'] as const },
    };
    const nobodys = { barcode: 'HS000000000', genotypes: family.mother };
    const files = [
      ['基因分型表.txt', longTable([father, samples.mother!, nobodys, ...strangerSamples])],
      ['profiles.csv', wideTable([samples.child!])],
    ] as const;
    for (const [name, content] of files) {
      await desk.menu('分型导入');
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: content });
      await page.waitForURL(/\/imports\/.+/);
      await office.work();
      importPaths.push(new URL(page.url()).pathname);
      // Approval is the lead's: the page says so, and has no button for it.
      await desk.reads('由实验室负责人审批');
      expect(await page.getByRole('button', { name: /批准/ }).count()).toBe(0);
      await desk.look(`import-${name.slice(-3)}`);
      if (name.endsWith('.txt')) {
        importPath = new URL(page.url()).pathname;
        await page.getByRole('tab', { name: /拒绝的行/ }).click();
        await page.locator('tbody tr', { hasText: 'SE33' }).first().waitFor();
        await page.locator('.import-problem', { hasText: 'OL' }).waitFor();
        await desk.look('import-refused-rows');
      }
    }
    await done(desk);
  }, 180_000);

  it('the laboratory lead leaves an unknown sample out, with a reason, and approves both', async () => {
    const desk = await signIn('lab_lead');
    const { page } = desk;
    for (const [index, path] of importPaths.entries()) {
      await desk.open(path);
      await page.getByRole('button', { name: /批准 \d+ 个样本入库/ }).waitFor();
      if (index === 0) {
        await desk.reads('待实验室负责人判定的问题');
        await desk.look('import-findings');
        await desk.press('不入库');
        await page.getByRole('dialog').getByRole('textbox').fill('管上条码写错，重新采样');
        await page.getByRole('dialog').getByRole('button', { name: '不入库' }).click();
        await desk.reads('已判定的问题');
        await desk.reads('管上条码写错，重新采样');
        await desk.look('import-decided');
      }
      // The word of the first file's approval may still stand there.
      const approved = page.waitForResponse((answer) => answer.url().endsWith('/approve') && answer.ok());
      await desk.press(/批准/);
      await approved;
      await desk.reads('已批准，正在入库');
      await office.work();
      await page.locator('.ant-tag', { hasText: '已入库' }).first().waitFor();
    }
    await done(desk);
  }, 180_000);

  it('the hit is in the queue; two analysts decide on its page, each alone', async () => {
    const wanted = expected({ father: family.father, mother: family.mother }, family.child);
    for (const username of ['analyst', 'analyst2']) {
      const desk = await signIn(username);
      const { page } = desk;
      await desk.look('home');
      await desk.menu('比中队列');
      const row = page.locator('tr.row-link', { hasText: caseNumber });
      await row.waitFor();
      await desk.look('hits');
      await row.press('Enter');
      await page.locator('.gx-pedigree').waitFor();
      hitPath = new URL(page.url()).pathname;
      expect(await page.locator('tr[data-locus]').count()).toBe(wanted.lociCompared);
      expect(await page.locator('tr.gx-mismatch').count()).toBe(1);
      const body = await page.locator('body').innerText();
      expect(body).not.toMatch(/慕容|端木|石小北|第一位的理由/);
      await page.keyboard.press('c');
      await page.getByRole('button', { name: /作出结论/ }).waitFor();
      await desk.look('hit');
      await page.keyboard.press('d');
      await page.getByRole('radio', { name: /^C1/ }).waitFor();
      await page.keyboard.press('c');
      await page.keyboard.press('1');
      await page.keyboard.type(username === 'analyst' ? '第一位的理由：一步突变' : '独立复核，结论一致');
      await desk.look('decide');
      await page.keyboard.press('Control+Enter');
      await desk.reads('结论已提交');
      await desk.look('decided');
      await done(desk);
    }
    await office.work();
  }, 180_000);

  it('second blood of both sides is collected, typed and agrees', async () => {
    const lead = await signIn('lab_lead');
    await lead.open(hitPath);
    await lead.reads('双方二次采血分型一致之前，不得告知家庭、不得登记团聚');
    await lead.look('hit-awaits-second-blood');
    await done(lead);
    const hit = await ok(get(await office.as('analyst'), hitPath));
    const { members } = await ok(get(await office.as('coordinator'), `/cases/${hit.caseId}`));
    const donorOf = (relation: string): string =>
      members.find((member: any) => member.relation === relation).donorId;
    await secondBlood(office, [
      { technician: 'technician', donorId: donorOf('father'), genotypes: family.father },
      { technician: 'technician', donorId: donorOf('mother'), genotypes: family.mother },
      { technician: 'technician2', donorId: hit.personDonorId, genotypes: family.child },
    ]);
    expect((await ok(get(await office.as('analyst'), hitPath))).status).toBe('retested');
  }, 180_000);

  it('the investigators of both districts visit and report', async () => {
    for (const username of ['investigator', 'investigator2']) {
      const desk = await signIn(username);
      const { page } = desk;
      await desk.look('home');
      await desk.menu('核查任务');
      await page.locator('tr.row-link').first().click();
      await desk.press('接受任务');
      await desk.reads('端木晚晴');
      await page.getByLabel('地点').fill('河西区福利院接待室');
      await page.getByLabel('经过').fill('母亲已到场，见到孩子本人');
      await desk.look('task-visit');
      await desk.press('记录走访');
      await page.getByRole('radio', { name: '身份核实' }).check();
      if (username === 'investigator2') await page.getByRole('radio', { name: '监护人同意' }).check();
      await desk.look('task-outcome');
      await desk.press('提交核查结果');
      await desk.reads('核查结果已提交');
      const report = await page.request.get(
        await page
          .getByRole('link', { name: /打开报告/ })
          .getAttribute('href')
          .then((href) => address + href!),
      );
      expect((await report.body()).subarray(0, 4).toString()).toBe('%PDF');
      await done(desk);
    }
    await office.work();
  }, 180_000);

  it('the coordinator records the reunion, and the case closes', async () => {
    const desk = await signIn('coordinator');
    const { page } = desk;
    await desk.reads('待登记的团聚');
    await desk.look('home');
    await page.getByRole('link', { name: '待登记的团聚' }).click();
    await page.locator('tr.row-link', { hasText: caseNumber }).click();
    await desk.press('登记团聚');
    await page.locator('.ant-modal textarea').fill('在福利院团聚');
    await desk.look('reunion');
    await desk.press('登记并结案');
    await desk.reads('请先核对并勾选');
    await page.locator('.ant-modal').getByRole('checkbox', { name: '我已核对上述内容' }).check();
    await desk.press('登记并结案');
    await desk.reads('团聚已登记，案件已结');
    await page.getByRole('link', { name: caseNumber }).click();
    await page.locator('h1', { hasText: caseNumber }).waitFor();
    await page.locator('.ant-tag', { hasText: '已团聚' }).first().waitFor();
    await desk.reads('案件不在比对中');
    await desk.look('case-reunited');
    await desk.menu('比对覆盖');
    await desk.look('coverage');
    const analyst = await office.as('analyst');
    expect(await ok(get(analyst, '/coverage'))).toMatchObject({ complete: true, casesActive: 0 });
    await done(desk);
  });

  it('no page had an error, a missing word or too much width', () => {
    expect(problems).toEqual([]);
  });
});

/** The address of a page; a word alone is the first of that list. */
async function addressOf(desk: PersonAtDesk, path: string): Promise<string> {
  if (path.startsWith('/')) return path;
  if (path === 'hit') return hitPath;
  if (path === 'import') return importPath;
  const list = await desk.page.request.get(`${address}/api/v1/${path}?limit=1`);
  const { items } = (await list.json()) as { items: { id: string }[] };
  return `/${path}/${items[0]!.id}`;
}

describe('the same pages in English', () => {
  it.each(PAGES_OF_ROLES)(
    '%s',
    async (username, paths) => {
      const desk = await signIn(username, 'en');
      for (const path of paths) {
        await desk.open(await addressOf(desk, path));
        await desk.look(path.replaceAll(/\W+/g, '-'));
        if (path === '/hits') await desk.reads(/^1 row$/);
      }
      expect(await desk.leave()).toEqual([]);
    },
    60_000,
  );

  it('axe has found no barrier on any page', () => {
    // Looked at in links.spec, duplicates.spec, policies.spec, plates.spec, laboratory.spec and typing-corrections.spec;
    // a donor has two addresses.
    const elsewhere = [
      ...['/links/:id', '/policies/what-ifs/:id', '/donors/:id'],
      ...['/plates', '/plates/:id', '/plates/lots', '/plates/turnaround'],
      ...['/vocabulary', '/vocabulary/changes/:id', '/nonconformities', '/nonconformities/:id'],
      ...['/elimination', '/quality', '/duplicates', '/duplicates/:id', '/locus-corrections'],
      ...['/exchanges', '/exchanges/new', '/exchanges/recipients', '/exchanges/:id'],
    ];
    const seen = lookedAt();
    expect(allPatterns().filter((pattern) => !seen.has(pattern) && !elsewhere.includes(pattern))).toEqual([]);
  });
});
