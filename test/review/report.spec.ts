import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportContent } from '@homeward/review';
import { renderReport } from '../../libs/review/src/report/render.js';
import { pdfText } from './pdf-text.js';
import { contentOfReport } from './report-content.js';
import {
  agree,
  claim,
  get,
  ok,
  openSceneWithHits,
  BUILDING_MS,
  opinion,
  post,
  rowsOf,
  type Scene,
} from './scene.js';

describe('a report on paper', () => {
  it('contains every required statement in Chinese', async () => {
    const text = pdfText(await renderReport(contentOfReport(), 'zh'));
    for (const part of [
      '亲缘关系比对报告',
      '仅为线索：联系家属前须重新采血复核',
      'R-000012',
      '7KQ2-M0TD-9XBN-4HZA',
      '天津市和平区',
      '在排除同卵多胞胎、近亲属及外源干扰的前提下',
      'R-00000001 为 P-00088213',
      'HS0000012K5',
      'Huaxia Platinum',
      '阳性对照',
      '11.417',
      '2.61 × 10',
      '极强',
      '不符，按突变计算',
      'D6S1043（频率表无此基因座）',
      'kinsimu_hebei_42loci',
      '5/2N',
      '0.002 / 0.0005',
      '99.999617 %',
      '3,104,882',
      '88123/88123',
      '同卵多胞胎',
      '李化验',
      '王复核',
      '2026-11-22 11:30 (UTC+8)',
      // Issued at 06:05 UTC: nothing in the report is UTC beside local days.
      '2026-11-23 14:05 (UTC+8)',
      '某市法庭科学实验室',
      '（待填）',
      'a1b2c3d4a1b2c3d4',
    ])
      expect(text.replaceAll('\n', '')).toContain(part);
    expect(text).toMatch(/第 (\d) 页 共 \1 页/);
  });

  it('lists every locus in English too, and marks the one that does not fit', async () => {
    const content = contentOfReport();
    const text = pdfText(await renderReport(content, 'en'));
    for (const { locus } of content.evidence.perLocus) expect(text).toContain(locus);
    expect(text).toContain('Lead only: collect blood again');
    expect(text).toContain('inconsistent');
    expect(text).not.toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('states other places in the family and the male line, in one paragraph each', async () => {
    const { evidence } = contentOfReport();
    const content = contentOfReport({
      evidence: {
        ...evidence,
        alternatives: {
          tested: [
            { code: 'full_sibling', log10Lr: 11.417, outcome: 'same' },
            { code: 'father_brother', log10Lr: 7.25, outcome: 'computed' },
            { code: 'child', log10Lr: null, outcome: 'impossible' },
          ],
          best: { code: 'father_brother', log10Lr: 4.167 },
        },
        lines: {
          y: {
            state: 'compared',
            relatives: [
              {
                id: 'f',
                lociCompared: 27,
                differences: [{ locus: 'DYS391', first: ['10'], second: ['11'], steps: 1 }],
                totalSteps: 1,
                verdict: 'few_differences',
              },
            ],
          },
          mtDna: {
            state: 'compared',
            relatives: [
              {
                id: 'f',
                positionsCompared: 610,
                differences: ['16311: C / ='],
                ignored: ['309.1: C / ='],
                verdict: 'inconclusive',
              },
              { id: 'm', positionsCompared: 0, differences: [], ignored: [], verdict: 'not_comparable' },
            ],
          },
        },
      },
    });
    const zh = pdfText(await renderReport(content, 'zh')).replaceAll('\n', '');
    for (const part of [
      '父亲的兄弟所生 7.25',
      '1.47 × 10',
      '不能与 H1 区分：失踪人的全同胞',
      '未列出的关系未作比较',
    ])
      expect(zh).toContain(part);
    expect(zh).toContain('与 R-00000001 比较 610 个位置，1 处不同（16311: C / =），不能判断');
    expect(zh).toContain('长度差异不计（309.1: C / =）');
    expect(zh).toContain('与 R-00000001 比较 27 个基因座，1 个不同');
    const en = pdfText(await renderReport(content, 'en')).replace(/\s+/g, ' ');
    expect(en).toContain("child of the father's brother 7.25");
    expect(en).toContain('1 of 27 loci differ');
    expect(en).toContain('1 of 610 positions differ (16311: C / =), inconclusive');
    expect(en).toContain('no common range, not compared');
    expect(pdfText(await renderReport(contentOfReport(), 'en'))).not.toContain('Other relationships');
  });

  it('states linked loci that were multiplied and what the pedigree assumes, where the hit says so', async () => {
    const { evidence } = contentOfReport();
    const stated = (linkage: ReportContent['evidence']['linkage'], pedigreeAssumptions: string[] = []) =>
      contentOfReport({ evidence: { ...evidence, ...(linkage && { linkage }), pedigreeAssumptions } });
    const textOf = async (content: ReportContent, locale: 'zh' | 'en') =>
      pdfText(await renderReport(content, locale)).replace(/\s+/g, locale === 'zh' ? '' : ' ');
    const pair = {
      loci: ['vWA', 'D12S391'],
      centimorgan: 11.94,
      fullSibling: { tooHigh: 6.935, tooLow: 2.625 },
    } as const;
    const linked = stated({ rule: 'warn', pairs: [pair] }, ['missing_sex_assumed_male']);
    const zh = await textOf(linked, 'zh');
    expect(zh).toContain('vWA与D12S391连锁（11.9cM），按独立相乘');
    expect(zh).toContain('最多偏高约6.9倍或偏低约2.6倍');
    expect(zh).toContain('作为子女的亲代按男性计');
    const en = await textOf(linked, 'en');
    expect(en).toContain('vWA and D12S391 are linked (11.9 cM) and were multiplied as if independent');
    expect(en).toContain('at most about 6.9 times too high or 2.6 times too low');
    expect(en).toContain('as a parent it was taken as male');
    const further = stated({
      rule: 'warn',
      pairs: [
        { ...pair, loci: ['FESFPS', 'Penta E'], centimorgan: 2.97, megabases: 5.94 },
        { loci: ['D19S433', 'D19S400'], centimorgan: null, fullSibling: null },
      ],
    });
    expect(await textOf(further, 'zh')).toContain('相距5.9Mb，遗传距离未知，按不少于3.0cM计');
    expect(await textOf(further, 'zh')).toContain('D19S433与D19S400同在一条染色体上，距离未知');
    expect(await textOf(further, 'en')).toContain('at an unknown distance');
    expect(await textOf(stated({ rule: 'warn', pairs: [] }), 'en')).toContain('No known linkage');
    expect(await textOf(stated({ rule: 'leave_one_out', pairs: [] }), 'zh')).toContain(
      '每对连锁基因座只用其一',
    );
    expect(await textOf(stated(undefined), 'en')).not.toMatch(/linked|Assumptions on the pedigree/i);
  });

  it('names the limit of one collection only until second blood agrees', async () => {
    const standing = { orderedAt: '2026-11-22T00:00:00Z', donors: [], waitsFor: [], waivers: [] };
    const limit = '本报告依据一次采样的分型';
    const textOf = async (content: ReportContent) =>
      pdfText(await renderReport(content, 'zh')).replaceAll('\n', '');
    expect(await textOf(contentOfReport())).toContain(limit);
    const waived = { ...standing, verdict: 'waived' } as const;
    expect(await textOf(contentOfReport({ secondBlood: waived }))).toContain(limit);
    const agreed = { ...standing, verdict: 'concordant' } as const;
    expect(await textOf(contentOfReport({ secondBlood: agreed }))).not.toContain(limit);
  });

  it('gives the same bytes for the same facts', async () => {
    const [first, second] = [
      await renderReport(contentOfReport(), 'zh'),
      await renderReport(contentOfReport(), 'zh'),
    ];
    expect(second.equals(first)).toBe(true);
    const other = await renderReport(contentOfReport({ verificationCode: 'AAAA-BBBB-CCCC-DDDD' }), 'zh');
    expect(other.equals(first)).toBe(false);
  });
});

describe('the report of a hit', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openSceneWithHits();
  }, BUILDING_MS);
  afterAll(() => scene.close());

  it('exists only after two reviewers agreed to confirm, and is written once', async () => {
    const hit = await scene.plant();
    await ok(claim(scene, 'analyst', hit));
    await ok(opinion(scene, 'analyst', hit, 'C1'));
    const analyst = await scene.as('analyst');
    expect((await get(analyst, `/hits/${hit.id}/report.pdf`)).body).toMatchObject({
      status: 404,
      code: 'review.report_not_written',
    });
    await ok(claim(scene, 'analyst2', hit));
    expect(await ok(opinion(scene, 'analyst2', hit, 'C1'))).toMatchObject({ status: 'confirmed' });
    await scene.settle();

    const stored = await rowsOf<{
      locale: 'zh' | 'en';
      sha256: string;
      content: ReportContent;
      code: string;
    }>(
      scene,
      'SELECT locale, sha256, content, verification_code AS code FROM match_report WHERE hit_id = $1 ORDER BY locale',
      [hit.id],
    );
    expect(stored.map((report) => report.locale)).toEqual(['en', 'zh']);
    expect(stored[0]!.code).toBe(stored[1]!.code);
    for (const { locale, sha256, content } of stored) {
      const answer = await analyst.get(`/api/v1/hits/${hit.id}/report.pdf?locale=${locale}`).buffer(true);
      expect(answer.headers['content-type']).toBe('application/pdf');
      const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
      expect(sha(answer.body as Buffer)).toBe(sha256);
      expect(sha(await renderReport(content, locale))).toBe(sha256);
      expect(pdfText(answer.body as Buffer)).toContain(hit.personCode);
    }
    const { items } = await ok(get(analyst, `/reports/${stored[0]!.code}`));
    expect(items.map((item: { sha256: string }) => item.sha256)).toEqual(
      stored.map((report) => report.sha256),
    );
    expect((await get(analyst, '/reports/0000-0000-0000-0000')).status).toBe(404);

    // A second delivery of the work writes nothing again.
    await rowsOf(scene, `UPDATE work_item SET status = 'pending' WHERE kind = 'hit.notify'`);
    await scene.settle();
    expect(await rowsOf(scene, 'SELECT 1 FROM match_report WHERE hit_id = $1', [hit.id])).toHaveLength(2);
  });

  it('holds no names of the family and is not for the coordinator', async () => {
    const hit = await scene.plant();
    await agree(scene, hit);
    const answer = await (await scene.as('analyst')).get(`/api/v1/hits/${hit.id}/report.pdf`).buffer(true);
    expect(pdfText(answer.body as Buffer)).not.toMatch(/走失者\d|亲属(father|mother)|寻亲者\d/);
    expect((await get(await scene.as('coordinator'), `/hits/${hit.id}/report.pdf`)).status).toBe(403);
  });

  it('is read by investigators of the notified districts only', async () => {
    const hit = await scene.plant({ sameDistrict: true });
    await agree(scene, hit);
    const path = `/hits/${hit.id}/report.pdf`;
    expect((await get(await scene.as('investigator'), path)).status).toBe(200);
    expect((await get(await scene.as('investigator2'), path)).status).toBe(404);
    expect((await post(await scene.as('investigator'), `/hits/${hit.id}/claim`, { version: 1 })).status).toBe(
      403,
    );
  });
});
