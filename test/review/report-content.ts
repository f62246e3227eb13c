import type { ReportContent } from '@homeward/review';

/** A report on a mother, a father and a maternal grandfather, with one mutation and one locus left out. */
export function contentOfReport(change: Partial<ReportContent> = {}): ReportContent {
  const loci = (
    'D3S1358 vWA D16S539 CSF1PO TPOX D8S1179 D21S11 D18S51 D2S441 D19S433 TH01 FGA D22S1045 D5S818 D13S317 ' +
    'D7S820 SE33 D10S1248 D1S1656 D12S391 D2S1338 PentaE PentaD F13A01'
  ).split(' ');
  return {
    number: 'R-000012',
    revision: 1,
    verificationCode: '7KQ2-M0TD-9XBN-4HZA',
    issuedAt: '2026-11-23T06:05:09.000Z',
    softwareVersion: 'Homeward 0.1.0',
    timeZone: 'Asia/Shanghai',
    laboratory: { name: { zh: '某市法庭科学实验室', en: 'City forensic laboratory' }, accreditation: null },
    requestingUnit: {
      district: { zh: '天津市和平区', en: 'Heping, Tianjin' },
      point: { zh: '和平区第一采集点', en: 'Heping collection point 1' },
    },
    hit: {
      number: 'H-000012',
      caseNumber: '2026-TJ-00123',
      personCode: 'P-00088213',
      personSex: 'male',
      personCategory: 'welfare_resident',
      log10Lr: 11.417,
      mismatches: 1,
      lociCompared: loci.length,
      expectedChanceHits: 2e-6,
      personsSearched: 3_104_882,
      foundAt: '2026-11-20T01:02:03.000Z',
    },
    evidence: {
      hypotheses: {
        h1: {
          zh: '被比对人 P-00088213 是案件 2026-TJ-00123 的失踪人。',
          en: 'P-00088213 is the missing member of the family of case 2026-TJ-00123.',
        },
        h2: {
          zh: '被比对人 P-00088213 与该家庭无血缘关系。',
          en: 'P-00088213 is unrelated to the family.',
        },
      },
      members: [
        { id: 'f', code: 'R-00000001', relation: 'father', sex: 'male', typed: true },
        { id: 'm', code: 'R-00000002', relation: 'mother', sex: 'female', typed: true },
        { id: 'g', code: 'R-00000003', relation: 'maternal_grandfather', sex: 'male', typed: true },
        { id: 's', code: 'R-00000004', relation: 'full_sibling', sex: 'female', typed: false },
      ],
      pedigree: {
        persons: [
          { id: 'g', sex: 'male', father: null, mother: null },
          { id: '~maternal_grandmother', sex: 'female', father: null, mother: null },
          { id: 'f', sex: 'male', father: null, mother: null },
          { id: 'm', sex: 'female', father: 'g', mother: '~maternal_grandmother' },
          { id: 'x', sex: 'male', father: 'f', mother: 'm' },
          { id: 's', sex: 'female', father: 'f', mother: 'm' },
        ],
        missingId: 'x',
      },
      perLocus: loci.map((locus, index) => ({
        locus,
        person: ['15', index % 3 === 0 ? '15' : '16.2'],
        relatives: {
          f: ['15', '17'],
          m: ['14', '16.2'],
          ...(index % 4 === 0 ? {} : { g: ['14', '16.2'] }),
        },
        lr: index === 5 ? 0.00012 : 3.2 + index,
        log10Lr: index === 5 ? Math.log10(0.00012) : Math.log10(3.2 + index),
        consistent: index !== 5,
        steps: index === 5 ? 1 : null,
        note: index === 5 ? 'mutation' : index === 9 ? 'rare_allele' : null,
        frequencies: { '14': 0.0412, '15': 0.3367, '16.2': 0.0011, '17': 0.2 },
      })),
      leftOut: [
        { locus: 'D6S1043', reason: 'not_in_frequency_table' },
        { locus: 'AMEL', reason: 'not_autosomal' },
      ],
      model: {
        frequencyTable: 'kinsimu_hebei_42loci',
        frequencySource: 'Hebei Han, 42 loci, n = 1,000 (KinSimu, 2021)',
        minimumFrequency: '5/2N',
        theta: 0,
        mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
        untyped: 'pruned',
        policyVersion: 1,
      },
      posterior: { prior: 1e-6, value: 0.99999617 },
      verbal: 'extremely_strong',
    },
    samples: [
      { code: 'P-00088213', barcode: 'HS0000012K5', material: 'blood_card' },
      { code: 'R-00000001', barcode: 'HS0000013L2', material: 'blood_card' },
      { code: 'R-00000002', barcode: 'HS0000014M8', material: 'blood_tube' },
      { code: 'R-00000003', barcode: 'HS0000015N1', material: 'swab' },
    ].map((sample) => ({
      ...sample,
      collectedOn: '2026-11-01',
      receivedAt: '2026-11-05',
      panel: 'Huaxia Platinum',
      batch: 'B-2026-000004',
      typedAt: '2026-11-09',
    })),
    controls: [
      { batch: 'B-2026-000004', kind: 'positive_control', accepted: 1, total: 1 },
      { batch: 'B-2026-000004', kind: 'negative_control', accepted: 2, total: 2 },
    ],
    conclusion: 'C1',
    coverage: {
      complete: true,
      head: 88_123,
      cursor: 88_123,
      at: '2026-11-23T06:05:09.000Z',
      caseComparedWith: 3_104_882,
      caseJoinedAt: '2026-11-20T01:02:00.000Z',
    },
    signatures: [
      { seat: 'a', name: '李化验', code: 'C1', at: '2026-11-21T02:00:00.000Z' },
      { seat: 'b', name: '王复核', code: 'C1', at: '2026-11-22T03:30:00.000Z' },
    ],
    auditHead: { seq: 123_456, hash: 'a1b2c3d4'.repeat(8) },
    ...change,
  };
}
